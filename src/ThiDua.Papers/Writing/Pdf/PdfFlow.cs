using System.Globalization;
using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Text that runs down upright A4 pages: where the next line stands, and a new page when there is no room. Lengths in millimetres.</summary>
internal sealed class PdfFlow(PdfDocument document) : IDisposable
{
    private const double Bottom = L.PageHeight - L.MarginBottom;
    private int page = 1;

    public PdfCanvas Canvas { get; private set; } = new(document, L.PageHeight);

    /// <summary>Upper edge of what comes next.</summary>
    public double Top { get; private set; } = L.MarginTop;

    public static double Width => L.TextWidth(landscape: false);

    public static double Points(double points) => points / PdfCanvas.PointsPerMillimetre;

    public static double LineHeight(double size) => Points(size * L.LineSpacing);

    /// <summary>Moves down without writing; at the top of a page a gap is nothing.</summary>
    public void Skip(double millimetres) => Top += Top > L.MarginTop ? millimetres : 0;

    public void MoveTo(double top) => Top = top;

    /// <summary>Starts a page when what comes does not fit on this one.</summary>
    /// <returns>Whether a page was started.</returns>
    public bool Room(double height)
    {
        if (Top + height <= Bottom || Top <= L.MarginTop)
        {
            return false;
        }

        NextPage();
        return true;
    }

    /// <summary>Lines one under another; the first may be set in.</summary>
    public void Lines(IReadOnlyList<string> lines, Face face, double size, double x, double width, TextAlignment alignment, double indent = 0)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Room(LineHeight(size));
            Line(lines[i], face, size, x + (i == 0 ? indent : 0), width - (i == 0 ? indent : 0), alignment);
            Top += LineHeight(size);
        }
    }

    /// <summary>One line at the present height, without moving down.</summary>
    public void Line(string text, Face face, double size, double x, double width, TextAlignment alignment)
    {
        var spare = width - Points(Typeface.Of(face).Width(text, size));
        var left = x + (alignment switch { TextAlignment.Centred => spare / 2, TextAlignment.Right => spare, _ => 0 });
        Canvas.Text(text, face, size, left, Top + Points(size), Ink.Black);
    }

    public void Dispose() => document.AddPage(L.PageWidth, L.PageHeight, Canvas);

    private void NextPage()
    {
        document.AddPage(L.PageWidth, L.PageHeight, Canvas);
        Canvas = new PdfCanvas(document, L.PageHeight);
        Canvas.Centred((++page).ToString(CultureInfo.InvariantCulture), Face.Regular, L.PageNumberSize, L.PageWidth / 2, L.PageNumberTop + Points(L.PageNumberSize));
        Top = L.MarginTop;
    }
}
