namespace ThiDua.Papers.Writing.Html;

/// <summary>Walks the content of a paper, keeping the count of its numbers.</summary>
internal sealed class HtmlBlocks(HtmlBuilder html)
{
    private readonly PaperNumbering numbering = new();

    public void Write(IReadOnlyList<Block> blocks) => Write(blocks, insideLandscape: false);

    public static string Side(TextAlignment alignment) => alignment switch
    {
        TextAlignment.Left => "vb-trai",
        TextAlignment.Centred => "vb-giua",
        TextAlignment.Right => "vb-phai",
        _ => "vb-deu",
    };

    private void Write(IReadOnlyList<Block> blocks, bool insideLandscape)
    {
        foreach (var block in blocks)
        {
            if (block is LandscapeBlock wide && !insideLandscape)
            {
                html.Open("div", "vb-ngang");
                Write(wide.Blocks, insideLandscape: true);
                html.Close("div");
            }
            else
            {
                Write(block);
            }
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph { Alignment: TextAlignment.Justified } p:
                html.Line("p", "vb-doan", p.Text);
                break;
            case Paragraph p:
                html.Line("p", "vb-khong-thut " + Side(p.Alignment), p.Text);
                break;
            case Division d:
                html.Line("p", "vb-phan", numbering.Next(d.Level));
                html.Line("p", "vb-phan-ten", PaperLines.Capitals(d.Title));
                break;
            case NumberedHeading { Level: NumberLevel.Section } h:
                html.Line("p", "vb-doan vb-muc vb-hoa", h.Text, numbering.Next(h.Level) + " ");
                break;
            case NumberedHeading h:
                html.Line("p", "vb-doan vb-muc", h.Text, numbering.Next(h.Level) + " ");
                break;
            case NumberedParagraph p:
                html.Line("p", "vb-doan", p.Text, numbering.Next(p.Level) + " ");
                break;
            case Article a:
                html.Line("p", "vb-doan", new PaperText([new TextRun(" "), .. a.Text.Runs]), numbering.NextArticle(), boldLabel: true);
                break;
            case Bullet b:
                html.Line("p", "vb-doan", b.Text, "- ");
                break;
            case TableBlock t:
                HtmlTable.Write(html, t);
                break;
            default:
                throw new ArgumentException("A block that may not stand here: " + block.GetType().Name, nameof(block));
        }
    }
}
