using System.Globalization;
using System.Text;
using ThiDua.Papers.Writing.Html;
using ThiDua.Papers.Writing.Pdf;
using L = ThiDua.Papers.Writing.Certificates.CertificateLayout;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>
/// Writes certificates for the screen: a drawing each, in millimetres, with every line where the PDF has it. Without script and without style
/// attributes: a strict content security policy may serve it.
/// </summary>
public static class CertificateHtmlWriter
{
    private const double FrameInset = 9;
    private const double RuleBelow = 0.38;

    /// <summary>The style sheet for a page of nothing but certificates: prints each on its own lying sheet without margins.</summary>
    public const string Css = "@page{size:297mm 210mm;margin:0}body{margin:0}svg.chung-nhan{display:block;width:297mm;height:210mm;break-after:page;background:#fff}";

    /// <summary>One <c>svg</c> element of class <c>chung-nhan</c> for each certificate; the back page with the code, where there is one, follows its own.</summary>
    /// <param name="issue">What all share.</param>
    /// <param name="certificates">The certificates.</param>
    /// <param name="canvas">How an editor shows them; null draws the certificate alone.</param>
    /// <exception cref="ArgumentException">The layout has a fault of <see cref="DesignFaults"/>.</exception>
    public static string Write(CertificateIssue issue, IEnumerable<Certificate> certificates, CertificateCanvas? canvas = null)
    {
        DesignFaults.Refuse(issue.Design);
        var html = new HtmlBuilder();
        var settings = new CertificateSettings(issue);
        foreach (var certificate in certificates)
        {
            Sheet(html, issue, certificate, settings, canvas);
            if (canvas is null && issue.Design.Qr is { Back: true } qr && Code(issue, certificate) is { } code)
            {
                Open(html, issue.Design);
                Bars(html, code, qr);
                html.Close("svg");
            }
        }

        return html.ToString();
    }

    private static void Sheet(HtmlBuilder html, CertificateIssue issue, Certificate certificate, CertificateSettings settings, CertificateCanvas? canvas)
    {
        var design = issue.Design;
        Open(html, design);
        if (canvas?.BackgroundUrl is { } background)
        {
            html.Open("image", "", Invariant($"href=\"{Attribute(background)}\" x=\"0\" y=\"0\" width=\"{design.PageWidth}\" height=\"{design.PageHeight}\" preserveAspectRatio=\"none\" opacity=\"0.55\""));
            html.Close("image");
        }

        html.Open("g", "", Invariant($"transform=\"translate({(canvas is null ? design.OffsetX : 0)} {(canvas is null ? design.OffsetY : 0)})\""));
        Drawings(html, issue, certificate, canvas);
        foreach (var setting in settings.Of(certificate))
        {
            Lines(html, setting);
        }

        if (canvas is not null)
        {
            Boxes(html, design, canvas);
        }

        html.Close("g");
        html.Close("svg");
    }

    private static void Drawings(HtmlBuilder html, CertificateIssue issue, Certificate certificate, CertificateCanvas? canvas)
    {
        if (issue.Design.Frame)
        {
            FrameLines(html);
        }

        if (issue is { Emblem: { } emblem, Design.Emblem: { } place })
        {
            html.Open("image", "", Invariant($"href=\"data:image/png;base64,{Convert.ToBase64String(emblem.File.Span)}\" x=\"{place.X}\" y=\"{place.Y}\" width=\"{place.Width}\" height=\"{place.Height}\""));
            html.Close("image");
        }

        if (issue.Design.Qr is { } qr && (canvas is not null || !qr.Back) && Code(issue, certificate) is { } code)
        {
            Bars(html, code, qr);
        }

        var y = (issue.Design.PageHeight / 2) - 8;
        foreach (var line in certificate.Void ?? [])
        {
            html.Line("text", "", line, Invariant($"x=\"{issue.Design.PageWidth / 2}\" y=\"{y}\" font-size=\"{(y < issue.Design.PageHeight / 2 ? 25 : 8)}\" font-weight=\"700\" text-anchor=\"middle\" fill=\"#f5b8b8\""));
            y += 24;
        }
    }

    private static void Lines(HtmlBuilder html, FieldSetting setting)
    {
        var (field, size) = (setting.Field, setting.Size / PdfCanvas.PointsPerMillimetre);
        var face = field.Face switch
        {
            CertificateFace.Bold => " font-weight=\"700\"",
            CertificateFace.Italic => " font-style=\"italic\"",
            CertificateFace.BoldItalic => " font-weight=\"700\" font-style=\"italic\"",
            CertificateFace.Script => " font-family=\"Charm, cursive\" font-weight=\"700\"",
            _ => "",
        };
        foreach (var line in setting.Lines)
        {
            // The length keeps a line as long as in print, whatever typeface the screen has.
            html.Line("text", "", line.Text, Invariant($"x=\"{line.X:0.###}\" y=\"{line.Baseline:0.###}\" font-size=\"{size:0.###}\"{face} fill=\"#{field.Colour}\" textLength=\"{Math.Max(line.Width, 0.1):0.###}\" lengthAdjust=\"spacingAndGlyphs\""));
        }

        if (field.Underline && setting.Lines is [.., var last])
        {
            var y = last.Baseline + (size * RuleBelow);
            html.Open("path", "", Invariant($"d=\"M{last.X:0.###} {y:0.###}h{last.Width:0.###}\" stroke=\"#{field.Colour}\" stroke-width=\"0.25\""));
            html.Close("path");
        }
    }

    private static void Boxes(HtmlBuilder html, CertificateDesign design, CertificateCanvas canvas)
    {
        foreach (var field in design.Fields)
        {
            Box(html, field.Box, canvas.KeyOf(field.Text), field.Text.Label());
        }

        if (design.Emblem is { } emblem)
        {
            Box(html, emblem, CertificateCanvas.EmblemKey, "Biểu tượng");
        }

        if (design.Qr is { } qr)
        {
            Box(html, new CertificateBox(qr.X, qr.Y, qr.Side, qr.Side), CertificateCanvas.QrKey, qr.Back ? "Mã QR (mặt sau)" : "Mã QR");
        }
    }

    private static void Box(HtmlBuilder html, CertificateBox box, string key, string label)
    {
        html.Open("rect", "cn-o", Invariant($"data-muc=\"{Attribute(key)}\" tabindex=\"0\" role=\"button\" aria-label=\"{Attribute(label)}\" x=\"{box.X}\" y=\"{box.Y}\" width=\"{box.Width}\" height=\"{box.Height}\""));
        html.Line("title", "", label);
        html.Close("rect");
    }

    private static void FrameLines(HtmlBuilder html)
    {
        foreach (var (inset, width, colour) in new[] { (0.0, 0.8, "#CC0D17"), (1.1, 0.25, "#B58529"), (9.0, 0.25, "#B58529"), (10.0, 0.5, "#B58529") })
        {
            var edge = FrameInset + inset;
            html.Open("rect", "", Invariant($"x=\"{edge}\" y=\"{edge}\" width=\"{L.Width - (2 * edge)}\" height=\"{L.Height - (2 * edge)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\""));
            html.Close("rect");
        }
    }

    private static void Bars(HtmlBuilder html, QrModules code, CertificateQr qr)
    {
        var path = new StringBuilder();
        foreach (var bar in code.Bars(qr.X, qr.Y, qr.Side))
        {
            path.Append(CultureInfo.InvariantCulture, $"M{bar.X:0.###} {bar.Y:0.###}h{bar.Width:0.###}v{bar.Height:0.###}h{-bar.Width:0.###}z");
        }

        html.Open("path", "", $"d=\"{path}\" fill=\"#000\"");
        html.Close("path");
    }

    private static QrModules? Code(CertificateIssue issue, Certificate certificate) =>
        issue.CheckAddress is { } address && certificate.Check is { } check ? QrModules.Of(address + check.Token) : null;

    private static void Open(HtmlBuilder html, CertificateDesign design) => html.Open("svg", "chung-nhan", Invariant(
        $"xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {design.PageWidth} {design.PageHeight}\" font-family=\"'Times New Roman', Tinos, serif\" lang=\"vi\" xml:space=\"preserve\""));

    private static string Attribute(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary>How an editor shows a certificate: with the boxes of its fields, unmoved by the offset, over a scan of the blank that is never printed.</summary>
public sealed record CertificateCanvas
{
    /// <summary>Key of the emblem's box in <c>data-muc</c>.</summary>
    public const string EmblemKey = "emblem";

    /// <summary>Key of the code's box.</summary>
    public const string QrKey = "qr";

    /// <summary>Address of the scan; null for none.</summary>
    public string? BackgroundUrl { get; init; }

    /// <summary>Key of a field's box.</summary>
    public required Func<CertificateText, string> KeyOf { get; init; }
}
