using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>
/// Drawing on one page or form. Lengths are millimetres from the upper left corner, sizes and line widths are points; the content stream
/// itself counts points from the lower left.
/// </summary>
internal sealed partial class PdfCanvas(PdfDocument? document, double width, double height, PdfPage? page = null)
{
    public const double PointsPerMillimetre = 72 / 25.4;
    private const int Nothing = -1;
    private const int Decorative = 0;
    private readonly ArrayBufferWriter<byte> content = new(4096);
    private int marked = Nothing;

    public double Width => width;

    public double Height => height;

    /// <summary>The page drawn on; null for a form, whose content is marked where it is placed.</summary>
    public PdfPage? Page => page;

    public ReadOnlySpan<byte> Content => content.WrittenSpan;

    private PdfDocument Document => document ?? throw new InvalidOperationException("A drawing that many files share holds neither text nor pictures.");

    /// <summary>Ends the stretch that is marked. No page is complete before.</summary>
    public void End()
    {
        if (marked != Nothing)
        {
            Raw("EMC\n"u8);
            marked = Nothing;
        }
    }

    public void Line(double x1, double y1, double x2, double y2, double width, Ink ink)
    {
        Pen(width, ink);
        Move(x1, y1);
        LineTo(x2, y2);
        Stroke();
    }

    public void Rectangle(double x, double y, double w, double h, double width, Ink ink)
    {
        Pen(width, ink);
        Move(x, y);
        LineTo(x + w, y);
        LineTo(x + w, y + h);
        LineTo(x, y + h);
        Raw("h "u8);
        Stroke();
    }

    /// <summary>Colour and width of the lines that follow, and the colour of the shapes that follow.</summary>
    public void Pen(double width, Ink ink)
    {
        Mark(Decorative);
        Colour(ink, "RG"u8);
        Number(width, 2);
        Raw("w\n"u8);
    }

    public void Fill(Ink ink) => Colour(ink, "rg"u8);

    public void Move(double x, double y) => Point(x, y, "m\n"u8);

    public void LineTo(double x, double y) => Point(x, y, "l\n"u8);

    public void CurveTo(double x1, double y1, double x2, double y2, double x, double y)
    {
        Point(x1, y1, default);
        Point(x2, y2, default);
        Point(x, y, "c\n"u8);
    }

    public void Close() => Raw("h\n"u8);

    public void Stroke() => Raw("S\n"u8);

    public void FillPath() => Raw("f\n"u8);

    /// <summary>Black rectangles of the element that is open: the modules of a code.</summary>
    public void Blocks(IEnumerable<Certificates.CertificateBox> boxes)
    {
        Mark(Document.Tags.Current);
        Fill(Ink.Black);
        foreach (var box in boxes)
        {
            Number(box.X * PointsPerMillimetre, 3);
            Number((height - box.Y - box.Height) * PointsPerMillimetre, 3);
            Number(box.Width * PointsPerMillimetre, 3);
            Number(box.Height * PointsPerMillimetre, 3);
            Raw(" re\n"u8);
        }

        FillPath();
    }

    /// <summary>Moves all that is drawn afterwards, right and down.</summary>
    public void Shift(double right, double down)
    {
        Raw("1 0 0 1"u8);
        Number(right * PointsPerMillimetre, 3);
        Number(-down * PointsPerMillimetre, 3);
        Raw(" cm\n"u8);
    }

    /// <summary>Places an image or form that the document knows by name.</summary>
    public void Image(PdfImageHandle image, double x, double y, double w, double h)
    {
        Mark(Document.Tags.Current);
        Raw("q"u8);
        Number(w * PointsPerMillimetre, 3);
        Raw(" 0 0"u8);
        Number(h * PointsPerMillimetre, 3);
        Number(x * PointsPerMillimetre, 2);
        Number((height - y - h) * PointsPerMillimetre, 2);
        Raw("cm /I"u8);
        Number(image.Index, 0);
        Raw(" Do Q\n"u8);
    }

    /// <summary>Draws a form over the whole page.</summary>
    public void Form(PdfFormHandle form)
    {
        Mark(Decorative);
        Raw("/X"u8);
        Number(form.Index, 0);
        Raw(" Do\n"u8);
    }

    /// <summary>Everything on a page belongs to an element of the structure or is decoration; nothing is drawn unmarked.</summary>
    private void Mark(int element)
    {
        if (page is null || element == marked)
        {
            return;
        }

        End();
        marked = element;
        if (element == Decorative)
        {
            Raw("/Artifact BMC\n"u8);
            return;
        }

        Raw("/"u8);
        Raw(Encoding.ASCII.GetBytes(Document.Tags.Leaf!));
        Raw("<</MCID"u8);
        Raw(" "u8);
        Number(Document.Tags.Mark(page), 0);
        Raw(">>BDC\n"u8);
    }

    private void Colour(Ink ink, ReadOnlySpan<byte> sign)
    {
        Number(ink.Red, 3);
        Number(ink.Green, 3);
        Number(ink.Blue, 3);
        Raw(" "u8);
        Raw(sign);
        Raw("\n"u8);
    }

    private void Point(double x, double y, ReadOnlySpan<byte> sign)
    {
        Number(x * PointsPerMillimetre, 2);
        Number((height - y) * PointsPerMillimetre, 2);
        Raw(" "u8);
        Raw(sign);
    }

    // A name such as /F0 takes its digit without a space before it.
    private void Number(double value, byte digits)
    {
        if (digits > 0)
        {
            Raw(" "u8);
        }

        Utf8Formatter.TryFormat(value, content.GetSpan(32), out var length, new StandardFormat('F', digits));
        content.Advance(length);
    }

    private void Raw(ReadOnlySpan<byte> bytes) => content.Write(bytes);
}
