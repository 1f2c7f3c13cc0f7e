using System.Globalization;
using ThiDua.Papers.Writing.Pdf;
using L = ThiDua.Papers.Writing.Certificates.CertificateLayout;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>Writes certificates as one PDF, one on each page, laid out by QĐ 01/2026/QĐ-TTg, Điều 61.</summary>
public static class CertificateWriter
{
    private const double CapacitySpacing = 1.2;
    private const double VoidAngle = 24;

    private static readonly string EmblemWords = "/Alt" + PdfObjects.Text("Biểu tượng");

    /// <summary>Pale enough to read the certificate through it.</summary>
    private static readonly Ink VoidInk = new(0.96, 0.72, 0.72);

    /// <summary>
    /// Writes the file: A4 lying, all typefaces embedded, text that can be searched and copied. Whatever the length of a name or an
    /// achievement, nothing runs over or out of its place. Equal input gives equal bytes.
    /// </summary>
    /// <param name="issue">What all share.</param>
    /// <param name="certificates">One for each page, in order; at least one.</param>
    /// <param name="output">Where to; need not be seekable, stays open.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <exception cref="ArgumentException">There is no certificate.</exception>
    public static void Write(CertificateIssue issue, IEnumerable<Certificate> certificates, Stream output, CancellationToken cancellationToken = default)
    {
        using var document = new PdfDocument(output);
        PdfImageHandle? emblem = issue.Emblem is { } picture ? document.AddImage(picture.Pixels) : null;
        PdfFormHandle? frame = issue.Frame ? document.AddForm(L.Width, L.Height, CertificateFrame.Packed) : null;
        var bodies = new CertificateBodies(issue);
        var pages = 0;
        foreach (var certificate in certificates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var section = document.Tags.Group("Sect");
            var canvas = document.BeginPage(L.Width, L.Height);
            if (frame is { } form)
            {
                canvas.Form(form);
            }

            if (emblem is { } image)
            {
                using var figure = document.Tags.Holding("Figure", EmblemWords);
                Emblem(canvas, image, issue.Emblem!);
            }

            Watermark(canvas, document.Tags, certificate);
            Head(canvas, document.Tags);
            bodies.Of(certificate).Draw(canvas, document.Tags);
            Decision(canvas, document.Tags, issue, certificate);
            Signer(canvas, document.Tags, issue);
            document.EndPage(canvas);
            pages++;
        }

        if (pages == 0)
        {
            throw new ArgumentException("There is no certificate to write.", nameof(certificates));
        }

        document.Finish(new PdfMetadata(CleanText.Of($"{issue.FormName} của {issue.IssuerPosition}")));
    }

    private static void Emblem(PdfCanvas canvas, PdfImageHandle image, EmblemImage size)
    {
        var scale = L.EmblemSide / Math.Max(size.Width, size.Height);
        var (w, h) = (size.Width * scale, size.Height * scale);
        canvas.Image(image, L.Middle - (w / 2), L.EmblemTop + ((L.EmblemSide - h) / 2), w, h);
    }

    private static void Watermark(PdfCanvas canvas, PdfTags tags, Certificate certificate)
    {
        var (size, centre) = (72.0, (L.Height / 2) - 8);
        foreach (var line in certificate.Void ?? [])
        {
            using var element = tags.Holding("P");
            canvas.Slanted(CleanText.Of(line), Face.Bold, size, L.Middle, centre, VoidAngle, VoidInk);
            (size, centre) = (24, centre + 24);
        }
    }

    private static void Head(PdfCanvas canvas, PdfTags tags)
    {
        using (tags.Holding("P"))
        {
            canvas.Centred(PaperLines.Nation, Face.Bold, L.NationSize, L.Middle, L.NationBaseline);
        }

        using (tags.Holding("P"))
        {
            canvas.Centred(PaperLines.Motto, Face.Bold, L.MottoSize, L.Middle, L.MottoBaseline);
        }

        var half = Typeface.Of(Face.Bold).Width(PaperLines.Motto, L.MottoSize) / PdfCanvas.PointsPerMillimetre / 2;
        canvas.Line(L.Middle - half, L.MottoRule, L.Middle + half, L.MottoRule, 0.7, Ink.Black);
    }

    private static void Decision(PdfCanvas canvas, PdfTags tags, CertificateIssue issue, Certificate certificate)
    {
        var number = issue.DecisionNumber?.Reference ?? new string('.', 24);
        FootLine($"Quyết định số {CleanText.Of(number)}, {issue.Issued.Date}", L.DecisionBaseline);
        FootLine($"Số sổ vàng: {certificate.GoldBookNumber?.ToString("00", CultureInfo.InvariantCulture) ?? new string('.', 12)}", L.RegisterBaseline);

        void FootLine(string text, double baseline)
        {
            var fitted = TextFit.OnOneLine(text, Face.Regular, L.FootSize, L.FootLeftWidth);
            using var element = tags.Holding("P");
            canvas.Text(text, fitted.Face, fitted.Size, L.FootLeft, baseline);
        }
    }

    private static void Signer(PdfCanvas canvas, PdfTags tags, CertificateIssue issue)
    {
        OneLine(CleanText.Of(issue.Issued.ToString()), Face.Italic, L.FootSize, L.DateBaseline);
        var y = L.CapacityTop;
        var size = Math.Min(L.CapacitySize, L.CapacityHeight / Math.Max(1, issue.CapacityLines.Count) / CapacitySpacing * PdfCanvas.PointsPerMillimetre);
        foreach (var line in issue.CapacityLines)
        {
            y += size * CapacitySpacing / PdfCanvas.PointsPerMillimetre;
            OneLine(CleanText.Capitals(line), Face.Bold, size, y - 0.6);
        }

        OneLine(CleanText.Of(issue.SignerName), Face.Bold, L.CapacitySize, L.SignerBaseline);

        void OneLine(string text, Face face, double wished, double baseline)
        {
            var fitted = TextFit.OnOneLine(text.Replace('\n', ' '), face, wished, L.SignerWidth);
            using var element = tags.Holding("P");
            canvas.Centred(fitted.Lines[0], face, fitted.Size, L.SignerMiddle, baseline);
        }
    }
}
