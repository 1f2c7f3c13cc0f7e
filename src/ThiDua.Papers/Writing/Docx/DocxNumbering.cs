using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>The lists of a paper that Word counts by itself.</summary>
internal enum DocxList
{
    Section,
    Clause,
    Article,
    Bullet,
    Part,
    Chapter,
    DivisionSection,
    Subsection,
}

/// <summary>
/// Numbers as Word's own: a paragraph names its list, and whoever adds one in Word sees the rest count on. Points stay typed, because no list
/// of Word counts a), b), c), d), đ), e), g).
/// </summary>
internal sealed class DocxNumbering
{
    private static readonly (string Format, string Text, bool Bold)[] Levels =
    [
        ("upperRoman", "%1.", true), ("decimal", "%1.", false), ("decimal", "Điều %1.", true), ("bullet", "-", false),
        ("upperRoman", "Phần %1", true), ("upperRoman", "Chương %1", true), ("decimal", "Mục %1", true), ("decimal", "Tiểu mục %1", true),
    ];

    private readonly List<DocxList> instances = [.. Enum.GetValues<DocxList>()];
    private readonly int[] current = [.. Enumerable.Range(1, Enum.GetValues<DocxList>().Length)];
    private readonly bool[] used = new bool[Enum.GetValues<DocxList>().Length];

    /// <summary>What makes a paragraph the next of a list.</summary>
    public NumberingProperties Next(DocxList list)
    {
        used[(int)list] = true;
        foreach (var inner in Inside(list))
        {
            Restart(inner);
        }

        return new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = current[(int)list] });
    }

    /// <summary>The part with all lists, complete when the paper was walked.</summary>
    public byte[] Part()
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        foreach (var (i, (format, text, bold)) in Levels.Index())
        {
            var alone = (DocxList)i >= DocxList.Part;
            xml.Append(CultureInfo.InvariantCulture, $"<w:abstractNum w:abstractNumId=\"{i}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>");
            xml.Append(CultureInfo.InvariantCulture, $"<w:suff w:val=\"{(alone ? "nothing" : "space")}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/>");
            // A level's own indent wins over the style's.
            xml.Append(CultureInfo.InvariantCulture, $"<w:pPr><w:ind w:left=\"0\" w:firstLine=\"{(alone ? "0" : DocxUnits.TwipsText(PaperLayout.FirstLineIndent))}\"/></w:pPr>");
            xml.Append(bold ? "<w:rPr><w:b/></w:rPr>" : "").Append("</w:lvl></w:abstractNum>");
        }

        foreach (var (i, list) in instances.Index())
        {
            var restart = i >= Levels.Length ? "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>" : "";
            xml.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{i + 1}\"><w:abstractNumId w:val=\"{(int)list}\"/>{restart}</w:num>");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</w:numbering>").ToString());
    }

    // The same rules as PaperNumbering: chapters and articles are counted through, the others begin again under what holds them.
    private static DocxList[] Inside(DocxList list) => list switch
    {
        DocxList.Part or DocxList.Chapter => [DocxList.DivisionSection, DocxList.Subsection, DocxList.Section, DocxList.Clause],
        DocxList.DivisionSection => [DocxList.Subsection, DocxList.Section, DocxList.Clause],
        DocxList.Subsection => [DocxList.Section, DocxList.Clause],
        DocxList.Section or DocxList.Article => [DocxList.Clause],
        _ => [],
    };

    private void Restart(DocxList list)
    {
        if (!used[(int)list])
        {
            return;
        }

        instances.Add(list);
        current[(int)list] = instances.Count;
        used[(int)list] = false;
    }
}
