using ThiDua.Papers.Writing.Pdf;
using L = ThiDua.Papers.Writing.Certificates.CertificateLayout;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>
/// The frame: a red line, a band of interwoven waves with a rosette at each corner, and a double inner line. Drawn once and shared by all pages.
/// </summary>
internal static class CertificateFrame
{
    private const double Edge = 9;
    private const double Band = 8;
    private const double CornerRadius = 8.2;
    private const double WaveLength = 11;
    private const int Strands = 6;
    private const int Petals = 12;

    /// <summary>Share of a wave's quarter that a Bézier handle takes to come near a sine.</summary>
    private const double SineHandle = 0.3642;

    private static readonly Lazy<byte[]> Drawing = new(() =>
    {
        var canvas = new PdfCanvas(null, L.Width, L.Height);
        Draw(canvas);
        return PdfObjects.Pack(canvas.Content);
    });

    /// <summary>The same in every file.</summary>
    public static ReadOnlySpan<byte> Packed => Drawing.Value;

    private static void Draw(PdfCanvas canvas)
    {
        canvas.Rectangle(Edge, Edge, L.Width - (2 * Edge), L.Height - (2 * Edge), 2.4, L.Red);
        Box(canvas, Edge + 1.1, 0.6);
        var middle = Edge + 1.6 + (Band / 2);
        Waves(canvas, middle);
        Box(canvas, Edge + 2.1 + Band, 0.6);
        Box(canvas, Edge + 3.1 + Band, 1.4);
        foreach (var x in new[] { middle, L.Width - middle })
        {
            foreach (var y in new[] { middle, L.Height - middle })
            {
                Rosette(canvas, x, y);
            }
        }
    }

    private static void Box(PdfCanvas canvas, double inset, double width) =>
        canvas.Rectangle(inset, inset, L.Width - (2 * inset), L.Height - (2 * inset), width, L.Gold);

    private static void Waves(PdfCanvas canvas, double inset)
    {
        canvas.Pen(0.45, L.Gold);
        for (var strand = 0; strand < Strands; strand++)
        {
            var height = (Band / 2 - 0.5) * (strand % 2 == 0 ? 1 : -1) * (1 - (strand / 2 * 0.3));
            foreach (var across in new[] { inset, L.Height - inset })
            {
                Wave(canvas, inset, L.Width - inset, height, (along, off) => (along, across + off));
            }

            foreach (var across in new[] { inset, L.Width - inset })
            {
                Wave(canvas, inset, L.Height - inset, height, (along, off) => (across + off, along));
            }
        }
    }

    /// <summary>Whole waves from one corner to the next, so that all sides meet alike.</summary>
    private static void Wave(PdfCanvas canvas, double from, double to, double height, Func<double, double, (double X, double Y)> place)
    {
        var halves = 2 * (int)Math.Round((to - from) / WaveLength);
        var half = (to - from) / halves;
        var (x, y) = place(from, 0);
        canvas.Move(x, y);
        for (var i = 0; i < halves; i++)
        {
            var start = from + (i * half);
            var peak = height * (i % 2 == 0 ? 1 : -1) * 4 / 3;
            var (x1, y1) = place(start + (half * SineHandle), peak);
            var (x2, y2) = place(start + half - (half * SineHandle), peak);
            (x, y) = place(start + half, 0);
            canvas.CurveTo(x1, y1, x2, y2, x, y);
        }

        canvas.Stroke();
    }

    private static void Rosette(PdfCanvas canvas, double x, double y)
    {
        Disc(canvas, x, y, CornerRadius, L.White, L.Red, 1.6);
        Disc(canvas, x, y, CornerRadius - 0.9, L.White, L.Gold, 0.6);
        for (var ring = 0; ring < 2; ring++)
        {
            for (var i = 0; i < Petals; i++)
            {
                var (reach, turn) = ring == 0 ? (CornerRadius - 1.4, 0.5) : (CornerRadius - 3.2, 0.0);
                Petal(canvas, x, y, (i + turn) * Math.Tau / Petals, reach);
            }
        }

        Disc(canvas, x, y, 1.5, L.Red, L.Gold, 0.6);
    }

    private static void Petal(PdfCanvas canvas, double x, double y, double angle, double reach)
    {
        (double X, double Y) At(double distance, double turn) =>
            (x + (distance * Math.Cos(angle + turn)), y + (distance * Math.Sin(angle + turn)));
        var tip = At(reach, 0);
        var (left1, left2) = (At(reach * 0.55, -0.42), At(reach * 0.85, -0.26));
        var (right1, right2) = (At(reach * 0.85, 0.26), At(reach * 0.55, 0.42));
        foreach (var filling in new[] { true, false })
        {
            canvas.Fill(L.PaleGold);
            canvas.Pen(0.5, L.Gold);
            canvas.Move(x, y);
            canvas.CurveTo(left1.X, left1.Y, left2.X, left2.Y, tip.X, tip.Y);
            canvas.CurveTo(right1.X, right1.Y, right2.X, right2.Y, x, y);
            canvas.Close();
            if (filling)
            {
                canvas.FillPath();
            }
            else
            {
                canvas.Stroke();
            }
        }
    }

    private static void Disc(PdfCanvas canvas, double x, double y, double radius, Ink inside, Ink line, double width)
    {
        canvas.Fill(inside);
        Circle(canvas, x, y, radius);
        canvas.FillPath();
        canvas.Pen(width, line);
        Circle(canvas, x, y, radius);
        canvas.Stroke();
    }

    private static void Circle(PdfCanvas canvas, double x, double y, double r)
    {
        const double Handle = 0.5523;
        var h = r * Handle;
        canvas.Move(x + r, y);
        canvas.CurveTo(x + r, y + h, x + h, y + r, x, y + r);
        canvas.CurveTo(x - h, y + r, x - r, y + h, x - r, y);
        canvas.CurveTo(x - r, y - h, x - h, y - r, x, y - r);
        canvas.CurveTo(x + h, y - r, x + r, y - h, x + r, y);
        canvas.Close();
    }
}
