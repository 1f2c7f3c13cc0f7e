namespace ThiDua.Papers.Signing.Format;

/// <summary>Turns a place as the reader sees it into the page's own units, for pages turned and moved.</summary>
internal static class PageGeometry
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Left, bottom, right, top, and the matrix that keeps what is drawn upright.</summary>
    public static (double[] Rect, string Matrix) Of(PdfMap page, PagePlace place)
    {
        var box = Box(page);
        var (x, y, w, h) = (place.Left * PointsPerMillimetre, place.Top * PointsPerMillimetre, place.Width * PointsPerMillimetre, place.Height * PointsPerMillimetre);
        var (width, height) = (box[2] - box[0], box[3] - box[1]);
        (double Left, double Bottom, double Across, double Up, string Matrix) turned = Turn(page) switch
        {
            90 => (y, x, h, w, "0 1 -1 0 0 0"),
            180 => (width - x - w, y, w, h, "-1 0 0 -1 0 0"),
            270 => (width - y - h, height - x - w, h, w, "0 -1 1 0 0 0"),
            _ => (x, height - y - h, w, h, "1 0 0 1 0 0"),
        };
        var (left, bottom) = (box[0] + turned.Left, box[1] + turned.Bottom);
        return ([left, bottom, left + turned.Across, bottom + turned.Up], turned.Matrix);
    }

    private static int Turn(PdfMap page) => page["Rotate"] is PdfNumber turn ? (((int)turn.Value % 360) + 360) % 360 : 0;

    private static double[] Box(PdfMap page)
    {
        var box = page["CropBox"] is PdfList { Items.Count: 4 } crop ? crop : page["MediaBox"] as PdfList;
        return box is { Items: [PdfNumber a, PdfNumber b, PdfNumber c, PdfNumber d] }
            ? [Math.Min(a.Value, c.Value), Math.Min(b.Value, d.Value), Math.Max(a.Value, c.Value), Math.Max(b.Value, d.Value)]
            : [0, 0, 595.28, 841.89];
    }
}
