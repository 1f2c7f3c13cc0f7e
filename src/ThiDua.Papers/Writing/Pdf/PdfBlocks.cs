using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>A paper's content on the page, block by block.</summary>
internal sealed class PdfBlocks(PdfFlow flow)
{
    private readonly PaperNumbering numbering = new();

    /// <summary>Draws blocks; <paramref name="after"/> is the height that must stand on one page with the end of the last.</summary>
    public void Draw(IReadOnlyList<Block> blocks, double after = 0)
    {
        for (var i = 0; i < blocks.Count;)
        {
            var bullets = blocks.Skip(i).TakeWhile(b => b is Bullet).Cast<Bullet>().ToList();
            if (bullets.Count > 0)
            {
                i += bullets.Count;
                List(bullets, i == blocks.Count ? after : 0);
            }
            else
            {
                i++;
                Draw(blocks[i - 1], i == blocks.Count ? after : 0);
            }
        }
    }

    private void Draw(Block block, double after)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Text("P", paragraph.Text, paragraph.Alignment, after);
                break;
            case Division division:
                Division(division);
                break;
            case NumberedHeading heading:
                Heading(heading);
                break;
            case NumberedParagraph numbered:
                Text("P", Labelled(new TextRun(numbering.Next(numbered.Level) + " "), numbered.Text), TextAlignment.Justified, after);
                break;
            case Article article:
                Text("P", Labelled(new TextRun(numbering.NextArticle() + " ", Bold: true), article.Text), TextAlignment.Justified, after);
                break;
            case TableBlock table:
                new PdfTable(flow, table).Draw(after);
                break;
            default:
                throw new ArgumentException("A block that may not stand here: " + block.GetType().Name, nameof(block));
        }
    }

    private void Division(Division division)
    {
        var style = new LineStyle(Face.Bold, L.BodySize, TextAlignment.Centred);
        var title = RunLines.Break(CleanText.Capitals(division.Title.ToString()), style, L.MarginLeft, flow.Width);
        flow.Room(RunLines.Height(title, L.BodySize) + (3 * PdfFlow.LineHeight(L.BodySize)));
        using (flow.Tags.Holding(division.Level is DivisionLevel.Part or DivisionLevel.Chapter ? "H2" : "H3"))
        {
            flow.Place([.. RunLines.Break(numbering.Next(division.Level), style, L.MarginLeft, flow.Width), .. title], L.BodySize);
        }

        flow.Skip(PdfFlow.Points(L.ParagraphGap));
    }

    private void Heading(NumberedHeading heading)
    {
        var (element, title) = heading.Level switch
        {
            NumberLevel.Section => ("H2", PaperLines.Capitals(heading.Text)),
            NumberLevel.Clause => ("H3", heading.Text),
            _ => ("H4", heading.Text),
        };
        var lines = RunLines.Break(Labelled(new TextRun(numbering.Next(heading.Level) + " "), title), Justified(Face.Bold), L.MarginLeft, flow.Width);
        // A heading stands with two lines of what it opens.
        flow.Room(RunLines.Height(lines, L.BodySize) + PdfFlow.Points(L.ParagraphGap) + (2 * PdfFlow.LineHeight(L.BodySize)));
        using (flow.Tags.Holding(element))
        {
            flow.Place(lines, L.BodySize);
        }

        flow.Skip(PdfFlow.Points(L.ParagraphGap));
    }

    private void List(List<Bullet> bullets, double after)
    {
        using var list = flow.Tags.Group("L");
        foreach (var (i, bullet) in bullets.Index())
        {
            using var item = flow.Tags.Group("LI");
            Text("LBody", Labelled(new TextRun("- "), bullet.Text), TextAlignment.Justified, i == bullets.Count - 1 ? after : 0);
        }
    }

    private void Text(string element, PaperText text, TextAlignment alignment, double after)
    {
        var style = alignment is TextAlignment.Justified ? Justified(Face.Regular) : new LineStyle(Face.Regular, L.BodySize, alignment);
        using (flow.Tags.Holding(element))
        {
            // A line that announces what comes stands with its beginning.
            var announced = text.ToString().EndsWith(':') ? PdfFlow.LineHeight(L.BodySize) + PdfFlow.Points(L.ParagraphGap) : 0;
            flow.Place(RunLines.Break(text, style, L.MarginLeft, flow.Width), L.BodySize, Math.Max(after, announced));
        }

        flow.Skip(PdfFlow.Points(L.ParagraphGap));
    }

    private static LineStyle Justified(Face face) => new(face, L.BodySize, TextAlignment.Justified, L.FirstLineIndent);

    private static PaperText Labelled(TextRun label, PaperText text) => new([label, .. text.Runs]);
}
