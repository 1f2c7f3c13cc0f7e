using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using L = ThiDua.Papers.Writing.PaperLayout;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>Walks the content of a paper, keeping the count of its numbers.</summary>
internal sealed class DocxBody(DocxNumbering lists)
{
    private readonly PaperNumbering numbering = new();

    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<Block> blocks, bool landscape) => blocks.SelectMany(block => Of(block, landscape));

    public static JustificationValues? Side(TextAlignment alignment) => alignment switch
    {
        TextAlignment.Left => JustificationValues.Left,
        TextAlignment.Centred => JustificationValues.Center,
        TextAlignment.Right => JustificationValues.Right,
        _ => JustificationValues.Both,
    };

    private OpenXmlElement[] Of(Block block, bool landscape) => block switch
    {
        Paragraph { Alignment: TextAlignment.Justified } p => [DocxText.Line(DocxStyles.Body, p.Text, keepNext: p.Text.ToString().EndsWith(':'))],
        Paragraph p => [DocxText.Line(DocxStyles.Plain, p.Text, Side(p.Alignment))],
        Division d => Division(d),
        NumberedHeading h => [Heading(h)],
        NumberedParagraph p => [Numbered(DocxStyles.Body, p.Level, p.Text)],
        Article a => [Listed(DocxStyles.Body, DocxList.Article, a.Text)],
        Bullet b => [Listed(DocxStyles.Body, DocxList.Bullet, b.Text)],
        TableBlock t => [DocxTable.Of(t, L.TextWidth(landscape)), DocxText.Gap()],
        _ => throw new ArgumentException("A block that may not stand here: " + block.GetType().Name, nameof(block)),
    };

    private Word.Paragraph Heading(NumberedHeading heading) => heading.Level switch
    {
        NumberLevel.Section => Numbered(DocxStyles.SectionHeading, heading.Level, PaperLines.Capitals(heading.Text)),
        NumberLevel.Clause => Numbered(DocxStyles.ClauseHeading, heading.Level, heading.Text),
        _ => Numbered(DocxStyles.PointHeading, heading.Level, heading.Text),
    };

    private Word.Paragraph Numbered(string style, NumberLevel level, PaperText text)
    {
        var label = numbering.Next(level);
        return level switch
        {
            NumberLevel.Section => Listed(style, DocxList.Section, text),
            NumberLevel.Clause => Listed(style, DocxList.Clause, text),
            _ => DocxText.Line(style, new PaperText([new TextRun(label + " "), .. text.Runs])),
        };
    }

    private OpenXmlElement[] Division(Division division)
    {
        _ = numbering.Next(division.Level);
        var list = division.Level switch
        {
            DivisionLevel.Part => DocxList.Part,
            DivisionLevel.Chapter => DocxList.Chapter,
            DivisionLevel.Section => DocxList.DivisionSection,
            _ => DocxList.Subsection,
        };
        return [Listed(DocxStyles.DivisionLabel, list, ""), DocxText.Line(DocxStyles.DivisionTitle, PaperLines.Capitals(division.Title))];
    }

    private Word.Paragraph Listed(string style, DocxList list, PaperText text)
    {
        if (list is DocxList.Article)
        {
            _ = numbering.NextArticle();
        }

        var line = DocxText.Line(style, text);
        line.ParagraphProperties!.NumberingProperties = lists.Next(list);
        return line;
    }
}
