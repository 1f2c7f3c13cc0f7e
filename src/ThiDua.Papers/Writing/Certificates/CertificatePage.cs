using ThiDua.Papers.Writing.Pdf;
using L = ThiDua.Papers.Writing.Certificates.CertificateLayout;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>Draws one certificate, and the page behind it when the code for checking stands there.</summary>
internal sealed class CertificatePage(PdfDocument document, CertificateIssue issue)
{
    private const double VoidAngle = 24;
    private const double RuleBelow = 0.38;
    private const double CaptionSize = 11;
    private const double CaptionGap = 7;

    private static readonly string EmblemWords = "/Alt" + PdfObjects.Text("Biểu tượng");
    private static readonly string CodeWords = "/Alt" + PdfObjects.Text("Mã QR để tra cứu");

    /// <summary>Pale enough to read the certificate through it.</summary>
    private static readonly Ink VoidInk = new(0.96, 0.72, 0.72);

    private CertificateDesign Design => issue.Design;

    public void Draw(Certificate certificate, IEnumerable<FieldSetting> fields, PdfImageHandle? emblem, PdfFormHandle? frame)
    {
        var canvas = Begin();
        if (frame is { } form)
        {
            canvas.Form(form);
        }

        if (emblem is { } image)
        {
            using var figure = document.Tags.Holding("Figure", EmblemWords);
            var (x, y, w, h) = issue.Emblem!.Within(Design.Emblem!);
            canvas.Image(image, x, y, w, h);
        }

        Watermark(canvas, certificate);
        foreach (var field in fields)
        {
            Field(canvas, field);
        }

        var code = CodeOf(certificate);
        if (code is not null && Design.Qr is { Back: false })
        {
            Code(canvas, code);
        }

        document.EndPage(canvas);
        if (code is not null && Design.Qr is { Back: true })
        {
            BackPage(certificate, code);
        }
    }

    private QrModules? CodeOf(Certificate certificate) =>
        Design.Qr is not null && issue.CheckAddress is { } address && certificate.Check is { } check ? QrModules.Of(address + check.Token) : null;

    private PdfCanvas Begin()
    {
        var canvas = document.BeginPage(Design.PageWidth, Design.PageHeight);
        if ((Design.OffsetX, Design.OffsetY) is not (0, 0))
        {
            canvas.Shift(Design.OffsetX, Design.OffsetY);
        }

        return canvas;
    }

    private void Watermark(PdfCanvas canvas, Certificate certificate)
    {
        var (size, centre) = (72.0, (Design.PageHeight / 2) - 8);
        foreach (var line in certificate.Void ?? [])
        {
            using var element = document.Tags.Holding("P");
            canvas.Slanted(CleanText.Of(line), Face.Bold, size, Design.PageWidth / 2, centre, VoidAngle, VoidInk);
            (size, centre) = (24, centre + 24);
        }
    }

    private void Field(PdfCanvas canvas, FieldSetting setting)
    {
        var ink = L.InkOf(setting.Field.Colour);
        using (document.Tags.Holding(setting.Field.Text is CertificateText.FormName ? "H1" : "P"))
        {
            foreach (var line in setting.Lines)
            {
                canvas.Text(line.Text, setting.Face, setting.Size, line.X, line.Baseline, ink);
            }
        }

        if (setting.Field.Underline && setting.Lines is [.., var last])
        {
            var y = last.Baseline + (setting.Size * RuleBelow / PdfCanvas.PointsPerMillimetre);
            canvas.Line(last.X, y, last.X + last.Width, y, 0.7, ink);
        }
    }

    private void Code(PdfCanvas canvas, QrModules code)
    {
        using var figure = document.Tags.Holding("Figure", CodeWords);
        canvas.Blocks(code.Bars(Design.Qr!.X, Design.Qr.Y, Design.Qr.Side));
    }

    private void BackPage(Certificate certificate, QrModules code)
    {
        var canvas = Begin();
        Code(canvas, code);
        var qr = Design.Qr!;
        var (middle, y) = (qr.X + (qr.Side / 2), qr.Y + qr.Side + CaptionGap);
        foreach (var line in new[] { certificate.Name, certificate.RegisterNumber is { } number ? $"Số đăng ký: {number}" : null, $"Mã tra cứu: {certificate.Check!.Code}", "Quét mã để kiểm tra giấy này." })
        {
            if (line is not null)
            {
                using var element = document.Tags.Holding("P");
                var fitted = TextFit.OnOneLine(CleanText.Of(line).Replace('\n', ' '), Face.Regular, CaptionSize, 2 * Math.Min(middle, Design.PageWidth - middle) - 10);
                canvas.Centred(fitted.Lines[0], Face.Regular, fitted.Size, middle, y);
                y += CaptionGap;
            }
        }

        document.EndPage(canvas);
    }
}
