using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>
/// Signers side by side, or one at the right with the recipients level with it. Broken into lines before it is placed, so that the content
/// above knows how much room to leave.
/// </summary>
internal sealed class PdfPaperFoot
{
    private const double Before = 4;
    private readonly List<SignerLines[]> rows;
    private readonly List<RunLine> recipients;
    private readonly double half;
    private readonly bool level;

    public PdfPaperFoot(IReadOnlyList<Signature> signatures, RecipientList? list, string? drafter, double width)
    {
        half = width / 2;
        level = signatures.Count == 1;
        rows = [.. signatures.Chunk(2).Select(pair => pair.Select((s, i) => new SignerLines(s, L.MarginLeft + (level ? half : i * half), half)).ToArray())];
        recipients = [.. Recipients(list, drafter, half - 4)];
    }

    /// <summary>Height of what must not stand alone on a page: signers, and recipients as far as they stand beside them.</summary>
    public double Height => rows.Count == 0 && recipients.Count == 0 ? 0 : Before + Math.Max(rows.Sum(RowHeight), level ? RecipientsHeight : 0);

    private double RecipientsHeight => recipients.Sum(line => PdfFlow.LineHeight(line.Style.Size));

    public void Draw(PdfFlow flow)
    {
        if (Height == 0)
        {
            return;
        }

        flow.Skip(Before);
        flow.Room(Math.Min(Height - Before, flow.Bottom - L.MarginTop));
        var start = flow.Top;
        if (level)
        {
            Recipients(flow);
        }

        var under = flow.Top;
        flow.MoveTo(start);
        foreach (var row in rows)
        {
            flow.Room(RowHeight(row));
            var top = flow.Top;
            foreach (var signer in row)
            {
                signer.Draw(flow, top, row.Max(other => other.CapacityHeight));
            }

            flow.MoveTo(top + RowHeight(row));
        }

        if (level)
        {
            flow.MoveTo(Math.Max(under, flow.Top));
        }
        else
        {
            flow.Skip(recipients.Count > 0 ? Before : 0);
            Recipients(flow);
        }
    }

    private static double RowHeight(SignerLines[] row) =>
        row.Max(s => s.CapacityHeight) + PdfFlow.Points(L.SignatureGap) + row.Max(s => s.NameHeight);

    private static IEnumerable<RunLine> Recipients(RecipientList? list, string? drafter, double width)
    {
        var plain = new LineStyle(Face.Regular, L.RecipientsSize, TextAlignment.Left);
        var title = list is null ? [] : RunLines.Break(PaperLines.RecipientsTitle, new LineStyle(Face.BoldItalic, L.RecipientsTitleSize, TextAlignment.Left), L.MarginLeft, width);
        return title.Concat((list is null ? [] : PaperLines.Recipients(list)).Concat(drafter is null ? [] : [drafter])
            .SelectMany(line => RunLines.Break(line, plain, L.MarginLeft, width)));
    }

    private void Recipients(PdfFlow flow)
    {
        foreach (var line in recipients)
        {
            using var element = flow.Tags.Holding("P");
            flow.Place([line], line.Style.Size);
        }
    }

    /// <summary>One signer: lines of capacity, room for signature and seal, name.</summary>
    private sealed class SignerLines(Signature signature, double left, double width)
    {
        private static readonly LineStyle Style = new(Face.Bold, L.BodySize, TextAlignment.Centred);

        private readonly List<RunLine> capacity =
            [.. signature.CapacityLines.SelectMany(line => RunLines.Break(CleanText.Capitals(line), Style, left, width))];

        private readonly List<RunLine> name = signature.Name is { Length: > 0 } given ? RunLines.Break(given, Style, left, width) : [];

        public double CapacityHeight => RunLines.Height(capacity, L.BodySize);

        public double NameHeight => RunLines.Height(name, L.BodySize);

        /// <summary>Draws the lines; <paramref name="above"/> is the height of the tallest capacity beside it, so that names stand level.</summary>
        public void Draw(PdfFlow flow, double top, double above)
        {
            flow.MoveTo(top);
            foreach (var line in capacity)
            {
                using var element = flow.Tags.Holding("P");
                flow.Place([line], L.BodySize);
            }

            flow.MoveTo(top + above + PdfFlow.Points(L.SignatureGap));
            using (flow.Tags.Holding("P"))
            {
                flow.Place(name, L.BodySize);
            }
        }
    }
}
