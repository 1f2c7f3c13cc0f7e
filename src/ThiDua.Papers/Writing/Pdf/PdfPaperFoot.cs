using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Signers side by side, or one at the right with the recipients level with it.</summary>
internal static class PdfPaperFoot
{
    public static void Draw(PdfFlow flow, IReadOnlyList<Signature> signatures, RecipientList? recipients)
    {
        if (signatures.Count == 0 && recipients is null)
        {
            return;
        }

        flow.Skip(4);
        flow.Room((signatures.Count == 0 ? 0 : PdfFlow.Points(L.SignatureGap)) + (5 * PdfFlow.LineHeight(L.BodySize)));
        var (start, half) = (flow.Top, PdfFlow.Width / 2);
        var lowest = start;
        for (var i = 0; i < signatures.Count; i++)
        {
            flow.MoveTo(start);
            Signer(flow, signatures[i], signatures.Count == 1 ? L.MarginLeft + half : L.MarginLeft + (PdfFlow.Width * i / signatures.Count), signatures.Count == 1 ? half : PdfFlow.Width / signatures.Count);
            lowest = Math.Max(lowest, flow.Top);
        }

        if (recipients is not null)
        {
            flow.MoveTo(signatures.Count > 1 ? lowest + 4 : start);
            Recipients(flow, recipients, half);
        }

        flow.MoveTo(Math.Max(lowest, flow.Top));
    }

    private static void Signer(PdfFlow flow, Signature signature, double x, double width)
    {
        foreach (var capacity in signature.CapacityLines)
        {
            flow.Lines([CleanText.Capitals(capacity)], Face.Bold, L.BodySize, x, width, TextAlignment.Centred);
        }

        flow.MoveTo(flow.Top + PdfFlow.Points(L.SignatureGap));
        if (signature.Name is { } name)
        {
            flow.Lines([CleanText.Of(name)], Face.Bold, L.BodySize, x, width, TextAlignment.Centred);
        }
    }

    private static void Recipients(PdfFlow flow, RecipientList recipients, double width)
    {
        flow.Lines([PaperLines.RecipientsTitle], Face.BoldItalic, L.RecipientsTitleSize, L.MarginLeft, width, TextAlignment.Left);
        foreach (var line in PaperLines.Recipients(recipients))
        {
            flow.Lines(TextFit.Wrap(line, Face.Regular, L.RecipientsSize, width * PdfCanvas.PointsPerMillimetre), Face.Regular, L.RecipientsSize, L.MarginLeft, width, TextAlignment.Left);
        }
    }
}
