using System.Globalization;
using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>A page to be printed on plain paper and laid over a blank against the light: rulers in millimetres and the box of each field.</summary>
public static class CertificateTestPage
{
    private const int Minor = 5;
    private const int Major = 10;
    private static readonly Ink Grey = new(0.55, 0.55, 0.55);
    private static readonly Ink Pale = new(0.88, 0.88, 0.88);

    /// <summary>Writes the page as a PDF. The rulers stand still; the boxes are moved by the layout's offset, as the certificate will be.</summary>
    /// <param name="design">The layout.</param>
    /// <param name="output">Where to; need not be seekable, stays open.</param>
    /// <exception cref="ArgumentException">The layout has a fault of <see cref="DesignFaults"/>.</exception>
    public static void Write(CertificateDesign design, Stream output)
    {
        DesignFaults.Refuse(design);
        using var document = new PdfDocument(output);
        var canvas = document.BeginPage(design.PageWidth, design.PageHeight);
        Rulers(document, canvas);
        canvas.End();
        canvas.Shift(design.OffsetX, design.OffsetY);
        foreach (var field in design.Fields)
        {
            Box(document, canvas, field.Box, field.Text.Label());
        }

        if (design.Emblem is { } emblem)
        {
            Box(document, canvas, emblem, "Biểu tượng");
        }

        if (design.Qr is { Back: false } qr)
        {
            Box(document, canvas, new CertificateBox(qr.X, qr.Y, qr.Side, qr.Side), "Mã QR");
        }

        document.EndPage(canvas);
        document.Finish(new PdfMetadata("Trang in thử mẫu chứng nhận"));
    }

    private static void Rulers(PdfDocument document, PdfCanvas canvas)
    {
        for (var mark = Minor; mark < canvas.Width; mark += Minor)
        {
            var length = mark % Major == 0 ? 4 : 2;
            if (mark % 50 == 0)
            {
                canvas.Line(mark, 0, mark, canvas.Height, 0.3, Pale);
            }

            canvas.Line(mark, 0, mark, length, 0.4, Grey);
            canvas.Line(mark, canvas.Height - length, mark, canvas.Height, 0.4, Grey);
            Number(document, canvas, mark, mark, 7);
        }

        for (var mark = Minor; mark < canvas.Height; mark += Minor)
        {
            var length = mark % Major == 0 ? 4 : 2;
            if (mark % 50 == 0)
            {
                canvas.Line(0, mark, canvas.Width, mark, 0.3, Pale);
            }

            canvas.Line(0, mark, length, mark, 0.4, Grey);
            canvas.Line(canvas.Width - length, mark, canvas.Width, mark, 0.4, Grey);
            Number(document, canvas, mark, 7, mark + 0.8);
        }
    }

    private static void Number(PdfDocument document, PdfCanvas canvas, int mark, double middle, double baseline)
    {
        if (mark % Major == 0)
        {
            using var element = document.Tags.Holding("P");
            canvas.Centred(mark.ToString(CultureInfo.InvariantCulture), Face.Regular, 6, middle, baseline, Grey);
        }
    }

    private static void Box(PdfDocument document, PdfCanvas canvas, CertificateBox box, string label)
    {
        canvas.Rectangle(box.X, box.Y, box.Width, box.Height, 0.5, Ink.Black);
        using var element = document.Tags.Holding("P");
        var words = string.Create(CultureInfo.InvariantCulture, $"{label} ({box.X:0.#}; {box.Y:0.#})");
        var fitted = TextFit.OnOneLine(words, Face.Regular, Math.Min(7, box.Height * 2), Math.Max(1, box.Width - 1));
        canvas.Text(words, fitted.Face, fitted.Size, box.X + 0.5, box.Y + (fitted.Size / PdfCanvas.PointsPerMillimetre), Grey);
    }
}
