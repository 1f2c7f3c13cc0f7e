using System.Globalization;
using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Text that runs down A4 pages: where the next line stands, and a new page when there is no room. Lengths in millimetres.</summary>
internal sealed class PdfFlow : IDisposable
{
    private readonly PdfDocument document;
    private readonly PaperMarks marks;
    private double reserved;
    private int page = 1;

    public PdfFlow(PdfDocument document, bool landscape, PaperMarks marks, string? addressLine = null)
    {
        (this.document, this.marks, Landscape) = (document, marks, landscape);
        Canvas = NewCanvas();
        reserved = addressLine is null ? 0 : PdfPageMarks.AddressLine(this, addressLine);
    }

    public PdfCanvas Canvas { get; private set; }

    public PdfTags Tags => document.Tags;

    public bool Landscape { get; private set; }

    /// <summary>Upper edge of what comes next.</summary>
    public double Top { get; private set; } = L.MarginTop;

    public double Bottom => Canvas.Height - L.MarginBottom - reserved;

    public double Free => Bottom - Top;

    public double Width => L.TextWidth(Landscape);

    public static double Points(double points) => points / PdfCanvas.PointsPerMillimetre;

    public static double LineHeight(double size) => Points(size * L.LineSpacing);

    /// <summary>Moves down without writing; at the top of a page a gap is nothing.</summary>
    public void Skip(double millimetres) => Top += Top > L.MarginTop ? millimetres : 0;

    public void MoveTo(double top) => Top = top;

    /// <summary>Starts a page when what comes does not fit on this one.</summary>
    /// <returns>Whether a page was started.</returns>
    public bool Room(double height)
    {
        if (Top + height <= Bottom + 0.001 || Top <= L.MarginTop)
        {
            return false;
        }

        NextPage();
        return true;
    }

    /// <summary>Turns the page: what comes stands on a new one of the other orientation.</summary>
    public void Turn(bool landscape)
    {
        if (landscape != Landscape)
        {
            Landscape = landscape;
            NextPage();
        }
    }

    /// <summary>A text as an element of its own, broken into lines from here down.</summary>
    public void Set(string element, PaperText text, LineStyle style, double left, double width)
    {
        using var open = Tags.Holding(element);
        Place(RunLines.Break(text, style, left, width), style.Size);
    }

    /// <summary>A paragraph already broken into lines; <paramref name="after"/> must stand on one page with its last lines.</summary>
    public void Place(IReadOnlyList<RunLine> lines, double size, double after = 0)
    {
        var height = LineHeight(size);
        for (var placed = 0; placed < lines.Count;)
        {
            var staying = PageBreaks.Staying(lines.Count - placed, height, Free, after);
            if (staying == 0 && Top <= L.MarginTop)
            {
                staying = Math.Clamp((int)(Free / height), 1, lines.Count - placed);
            }

            for (var i = 0; i < staying; i++, placed++)
            {
                lines[placed].Draw(this, Top);
                Top += height;
            }

            if (placed < lines.Count)
            {
                NextPage();
            }
        }
    }

    public void Dispose() => document.EndPage(Canvas);

    private void NextPage()
    {
        document.EndPage(Canvas);
        Canvas = NewCanvas();
        reserved = 0;
        PdfPageMarks.Decoration(Canvas, (++page).ToString(CultureInfo.InvariantCulture), L.PageNumberSize, L.PageNumberTop);
        Top = L.MarginTop;
    }

    private PdfCanvas NewCanvas()
    {
        var canvas = Landscape ? document.BeginPage(L.PageHeight, L.PageWidth) : document.BeginPage(L.PageWidth, L.PageHeight);
        if (marks.Draft)
        {
            PdfPageMarks.Watermark(canvas, PaperMarkWords.Draft);
        }

        return canvas;
    }
}
