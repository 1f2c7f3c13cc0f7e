using System.Globalization;
using System.Text;
using ThiDua.Papers.Signing.Format;
using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Signing;

/// <summary>Draws what shows of a signature or a clerk's mark, as a form that its place on the page uses (ISO 32000-1, 12.5.5).</summary>
internal static class LookWriter
{
    private const double Leading = 1.15;
    private const double PointsPerMillimetre = PdfCanvas.PointsPerMillimetre;

    /// <summary>Writes image and lines; returns the entries of the note: its rectangle and appearance.</summary>
    public static string Draw(PdfUpdate update, PdfPageEntry page, SignatureLook look)
    {
        var (width, height) = (look.Place.Width * PointsPerMillimetre, look.Place.Height * PointsPerMillimetre);
        var content = new StringBuilder();
        var resources = new StringBuilder();
        var foot = look.Lines.Count * look.LineSize * Leading;
        if (look.Image is { } image)
        {
            resources.Append(Invariant($"/XObject<</I0 {Image(update, image.Pixels)} 0 R>>"));
            var scale = Math.Min(width / image.Width, Math.Max(1, height - foot) / image.Height);
            var (w, h) = (image.Width * scale, image.Height * scale);
            content.Append(Invariant($"q {P(w)} 0 0 {P(h)} {P((width - w) / 2)} {P(foot + ((height - foot - h) / 2))} cm /I0 Do Q\n"));
        }

        if (look.Lines.Count > 0)
        {
            var font = new FontSubset(Typeface.Of(look.Italic ? Face.Italic : Face.Regular));
            var top = look.Image is null ? height : foot;
            foreach (var (i, line) in look.Lines.Index())
            {
                Line(content, font, CleanText.Of(line), look, width, top - ((i + 0.8) * look.LineSize * Leading));
            }

            resources.Append(Invariant($"/Font<</F0 {PdfFont.Write(update, font)} 0 R>>"));
        }

        return Form(update, page, look.Place, width, height, resources.ToString(), content.ToString());
    }

    private static string Form(PdfUpdate update, PdfPageEntry page, PagePlace place, double width, double height, string resources, string content)
    {
        var (rect, matrix) = PageGeometry.Of(page.Whole, place);
        var form = update.Reserve();
        update.Stream(form, Invariant($"/Type/XObject/Subtype/Form/BBox[0 0 {P(width)} {P(height)}]/Matrix[{matrix}]/Resources<<{resources}>>"), Encoding.ASCII.GetBytes(content));
        return Invariant($"/Rect[{string.Join(' ', rect.Select(P))}]/AP<</N {form} 0 R>>");
    }

    private static void Line(StringBuilder content, FontSubset font, string text, SignatureLook look, double width, double baseline)
    {
        var natural = font.Face.Width(text, look.LineSize);
        var size = natural > width ? look.LineSize * width / natural : look.LineSize;
        var left = look.Image is null && look.Align is not TextAlign.Centre ? 0 : (width - (natural * size / look.LineSize)) / 2;
        content.Append(Invariant($"BT /F0 {P(size)} Tf {P(left)} {P(baseline)} Td <"));
        foreach (var letter in text)
        {
            content.Append(font.Number(letter).ToString("X4", CultureInfo.InvariantCulture));
        }

        content.Append("> Tj ET\n");
    }

    private static int Image(PdfUpdate update, PixelImage image)
    {
        var size = Invariant($"/Type/XObject/Subtype/Image/Width {image.Width}/Height {image.Height}/BitsPerComponent 8");
        var mask = 0;
        if (image.Alpha is not null)
        {
            mask = update.Reserve();
            update.Packed(mask, size + "/ColorSpace/DeviceGray", image.PackedAlpha);
        }

        var number = update.Reserve();
        update.Packed(number, size + "/ColorSpace/DeviceRGB" + (mask > 0 ? Invariant($"/SMask {mask} 0 R") : ""), image.PackedColours);
        return number;
    }

    private static string P(double points) => PdfWording.Place(points);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
