using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>What stands on a page outside its text: number, watermark, address line, mark of a copy, boxes.</summary>
internal static class PdfPageMarks
{
    private const double WatermarkSize = 96;
    private const double WatermarkAngle = 50;
    private const double BoxHeight = 8;
    private const double BoxPadding = 3;

    /// <summary>Pale enough to read the text over it.</summary>
    private static readonly Ink Pale = new(0.88, 0.88, 0.88);

    private static readonly Ink Red = new(0.85, 0, 0);

    /// <summary>A page number: not part of the text.</summary>
    public static void Decoration(PdfCanvas canvas, string text, double size, double top) =>
        canvas.Decoration(text, Face.Regular, size, canvas.Width / 2, top + PdfFlow.Points(size));

    public static void Watermark(PdfCanvas canvas, string text) =>
        canvas.Slanted(text, Face.Bold, WatermarkSize, canvas.Width / 2, canvas.Height / 2, WatermarkAngle, Pale);

    /// <summary>The address under a line as wide as the text (ô số 13).</summary>
    /// <returns>Height taken from the page's foot.</returns>
    public static double AddressLine(PdfFlow flow, string address)
    {
        var lines = RunLines.Break(CleanText.Of(address), new LineStyle(Face.Regular, L.RecipientsSize, TextAlignment.Centred), L.MarginLeft, flow.Width);
        var height = (lines.Count * PdfFlow.LineHeight(L.RecipientsSize)) + 2;
        var top = flow.Bottom - height;
        flow.Canvas.Line(L.MarginLeft, top, L.MarginLeft + flow.Width, top, 0.7, Ink.Black);
        using (flow.Tags.Holding("P"))
        {
            foreach (var (i, line) in lines.Index())
            {
                line.Draw(flow, top + 1 + (i * PdfFlow.LineHeight(L.RecipientsSize)));
            }
        }

        return height + 2;
    }

    /// <summary>Form, agency and time of a copy, at the top right (ô số 14).</summary>
    public static void Copy(PdfFlow flow, ElectronicCopy copy)
    {
        const double Size = 10;
        using var paragraph = flow.Tags.Holding("P");
        foreach (var (i, line) in PaperMarkWords.Copy(copy).Index())
        {
            var fitted = TextFit.OnOneLine(line, Face.Regular, Size, flow.Width);
            var width = PdfFlow.Points(Typeface.Of(Face.Regular).Width(line, fitted.Size));
            flow.Canvas.Text(line, Face.Regular, fitted.Size, flow.Canvas.Width - L.MarginRight - width, 9 + (i * PdfFlow.LineHeight(Size)));
        }
    }

    /// <summary>Secrecy, haste and circulation in their boxes, one under another in the middle of a column.</summary>
    public static void Boxes(PdfFlow flow, PaperMarks marks, double middle)
    {
        foreach (var (text, wished, red) in PaperMarkWords.Boxes(marks))
        {
            var words = PdfFlow.Points(Typeface.Of(Face.Bold).Width(text, L.NumberSize));
            var width = wished > 0 ? wished : words + (2 * BoxPadding);
            flow.Canvas.Rectangle(middle - (width / 2), flow.Top + 1, width, BoxHeight, 1, red ? Red : Ink.Black);
            using (flow.Tags.Holding("P"))
            {
                var fitted = TextFit.OnOneLine(text, Face.Bold, L.NumberSize, width - 1);
                flow.Canvas.Centred(text, Face.Bold, fitted.Size, middle, flow.Top + 1 + (BoxHeight / 2) + PdfFlow.Points(fitted.Size * 0.34), red ? Red : Ink.Black);
            }

            flow.MoveTo(flow.Top + BoxHeight + 2);
        }
    }
}
