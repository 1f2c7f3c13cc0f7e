using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>A paper's content on the page, block by block.</summary>
internal sealed class PdfBlocks(PdfFlow flow)
{
    private readonly PaperNumbering numbering = new();

    public void Draw(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Draw(block);
        }
    }

    /// <summary>A paragraph in words, each in its run's face; the first line is set in unless it is centred or to the left.</summary>
    public static void Paragraph(PdfFlow flow, PaperText text, TextAlignment alignment, Face face = Face.Regular)
    {
        var indent = alignment is TextAlignment.Justified ? L.FirstLineIndent : 0;
        foreach (var line in RunLines.Break(text, face, L.BodySize, PdfFlow.Width, indent))
        {
            flow.Room(PdfFlow.LineHeight(L.BodySize));
            line.Draw(flow, alignment, L.BodySize);
            flow.Skip(PdfFlow.LineHeight(L.BodySize));
        }

        flow.Skip(PdfFlow.Points(L.ParagraphGap));
    }

    private void Draw(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Paragraph(flow, paragraph.Text, paragraph.Alignment);
                break;
            case NumberedHeading heading:
                // A heading is not left alone at the foot of a page.
                flow.Room(3 * PdfFlow.LineHeight(L.BodySize));
                var title = heading.Level is NumberLevel.Section ? CleanText.Capitals(heading.Text.ToString()) : CleanText.Of(heading.Text.ToString());
                Paragraph(flow, new PaperText([new TextRun($"{numbering.Next(heading.Level)} {title}", Bold: true)]), TextAlignment.Justified);
                break;
            case NumberedParagraph numbered:
                Paragraph(flow, new PaperText([new TextRun(numbering.Next(numbered.Level) + " "), .. numbered.Text.Runs]), TextAlignment.Justified);
                break;
            case Article article:
                Paragraph(flow, new PaperText([new TextRun(numbering.NextArticle() + " ", Bold: true), .. article.Text.Runs]), TextAlignment.Justified);
                break;
            case Bullet bullet:
                Paragraph(flow, new PaperText([new TextRun("- "), .. bullet.Text.Runs]), TextAlignment.Justified);
                break;
            case TableBlock table:
                new PdfTable(flow, table).Draw();
                break;
            case LandscapeBlock landscape:
                Draw(landscape.Blocks);
                break;
        }
    }
}
