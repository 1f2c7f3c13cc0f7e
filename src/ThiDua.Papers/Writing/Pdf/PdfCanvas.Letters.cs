using System.Buffers;
using System.Buffers.Text;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Lines of text.</summary>
internal sealed partial class PdfCanvas
{
    /// <summary>Writes one line made of stretches in their faces; <paramref name="stretch"/> points are added to each space.</summary>
    public void Runs(IReadOnlyList<(string Text, Face Face)> runs, double size, double x, double baseline, double stretch)
    {
        Mark(Document.Tags.Current);
        Fill(Ink.Black);
        Raw("BT"u8);
        Number(x * PointsPerMillimetre, 2);
        Number((height - baseline) * PointsPerMillimetre, 2);
        Raw(" Td\n"u8);
        foreach (var (text, face) in runs)
        {
            Raw("/F"u8);
            Number((int)face, 0);
            Number(size, 2);
            Raw(" Tf["u8);
            Stretched(text, Document.Use(face), -1000 * stretch / size);
            Raw("]TJ\n"u8);
        }

        Raw("ET\n"u8);
    }

    /// <summary>Writes one line of text from its left end; <paramref name="baseline"/> is where the letters stand.</summary>
    public void Text(string text, Face face, double size, double x, double baseline, Ink ink = default)
    {
        Mark(Document.Tags.Current);
        Letters(text, face, size, x, baseline, ink);
    }

    /// <summary>Writes one line of text around a middle, rising to the right by an angle in degrees: a watermark.</summary>
    public void Slanted(string text, Face face, double size, double middle, double centre, double angle, Ink ink)
    {
        var subset = Document.Use(face);
        var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
        var half = Typeface.Of(face).Width(text, size) / 2;
        Mark(Document.Tags.Current);
        Fill(ink);
        Raw("BT /F"u8);
        Number((int)face, 0);
        Number(size, 2);
        Raw(" Tf"u8);
        Number(cos, 4);
        Number(sin, 4);
        Number(-sin, 4);
        Number(cos, 4);
        Number((middle * PointsPerMillimetre) - (half * cos), 2);
        Number(((height - centre) * PointsPerMillimetre) - (half * sin), 2);
        Raw(" Tm "u8);
        Show(text, subset);
    }

    /// <summary>Writes one line of text around a middle.</summary>
    public void Centred(string text, Face face, double size, double middle, double baseline, Ink ink = default) =>
        Text(text, face, size, middle - (Typeface.Of(face).Width(text, size) / PointsPerMillimetre / 2), baseline, ink);

    /// <summary>Writes one line of text that is no part of the content: a page number.</summary>
    public void Decoration(string text, Face face, double size, double middle, double baseline)
    {
        Mark(Decorative);
        Letters(text, face, size, middle - (Typeface.Of(face).Width(text, size) / PointsPerMillimetre / 2), baseline, Ink.Black);
    }

    private void Letters(string text, Face face, double size, double x, double baseline, Ink ink)
    {
        Fill(ink);
        Raw("BT /F"u8);
        Number((int)face, 0);
        Number(size, 2);
        Raw(" Tf"u8);
        Number(x * PointsPerMillimetre, 2);
        Number((height - baseline) * PointsPerMillimetre, 2);
        Raw(" Td "u8);
        Show(text, Document.Use(face));
    }

    private void Stretched(string text, FontSubset subset, double adjustment)
    {
        Raw("<"u8);
        foreach (var letter in text)
        {
            if (char.IsLowSurrogate(letter))
            {
                continue;
            }

            Glyph(subset.Number(letter));
            if (letter == ' ' && adjustment != 0)
            {
                Raw(">"u8);
                Number(adjustment, 1);
                Raw("<"u8);
            }
        }

        Raw(">"u8);
    }

    private void Glyph(ushort number)
    {
        Utf8Formatter.TryFormat(number, content.GetSpan(4), out _, new StandardFormat('X', 4));
        content.Advance(4);
    }

    private void Show(string text, FontSubset subset)
    {
        Raw("<"u8);
        foreach (var letter in text)
        {
            if (!char.IsLowSurrogate(letter))
            {
                Glyph(subset.Number(letter));
            }
        }

        Raw("> Tj ET\n"u8);
    }
}
