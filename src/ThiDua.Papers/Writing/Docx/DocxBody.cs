using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>Walks the content of a paper, keeping the count of its numbers.</summary>
internal sealed class DocxBody
{
    private readonly PaperNumbering numbering = new();

    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<Block> blocks, bool landscape)
    {
        foreach (var block in blocks)
        {
            foreach (var element in Of(block, landscape))
            {
                yield return element;
            }
        }
    }

    public static JustificationValues? Side(TextAlignment alignment) => alignment switch
    {
        TextAlignment.Left => JustificationValues.Left,
        TextAlignment.Centred => JustificationValues.Center,
        TextAlignment.Right => JustificationValues.Right,
        _ => JustificationValues.Both,
    };

    private OpenXmlElement[] Of(Block block, bool landscape) => block switch
    {
        Paragraph { Alignment: TextAlignment.Justified } p => [DocxText.Line(DocxStyles.Body, p.Text)],
        Paragraph p => [DocxText.Line(DocxStyles.Plain, p.Text, Side(p.Alignment))],
        NumberedHeading h => [Heading(h)],
        NumberedParagraph p => [DocxText.Line(DocxStyles.Body, Before(numbering.Next(p.Level) + " ", p.Text))],
        Article a => [DocxText.Line(DocxStyles.Body, Before(numbering.NextArticle(), a.Text, bold: true))],
        Bullet b => [DocxText.Line(DocxStyles.Body, Before("- ", b.Text))],
        TableBlock t => [DocxTable.Of(t, L.TextWidth(landscape)), DocxText.Gap()],
        _ => throw new ArgumentException("A block that may not stand here: " + block.GetType().Name, nameof(block)),
    };

    private DocumentFormat.OpenXml.Wordprocessing.Paragraph Heading(NumberedHeading heading)
    {
        var label = numbering.Next(heading.Level) + " ";
        return heading.Level switch
        {
            NumberLevel.Section => DocxText.Line(DocxStyles.SectionHeading, Before(label, PaperLines.Capitals(heading.Text))),
            NumberLevel.Clause => DocxText.Line(DocxStyles.ClauseHeading, Before(label, heading.Text)),
            _ => DocxText.Line(DocxStyles.PointHeading, Before(label, heading.Text)),
        };
    }

    private static PaperText Before(string label, PaperText text, bool bold = false) =>
        bold ? new([new TextRun(label, Bold: true), new TextRun(" "), .. text.Runs]) : new([new TextRun(label), .. text.Runs]);
}
