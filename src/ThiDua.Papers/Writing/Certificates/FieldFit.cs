using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>One line of a field where it stands. Lengths in millimetres, size in points.</summary>
internal readonly record struct FieldLine(string Text, double X, double Baseline, double Width);

/// <summary>A field with its text set into its box.</summary>
internal sealed record FieldSetting(CertificateField Field, double Size, IReadOnlyList<FieldLine> Lines)
{
    public Face Face => (Face)Field.Face;

    /// <summary>The text would have to be smaller than its least size.</summary>
    public bool TooLong => Size < Field.LeastSize;
}

/// <summary>
/// The rule for texts of any length in a box: first the wished size on the wished number of lines; then smaller, by up to 30 %; then on more
/// lines at the largest size that fits; below the least size only as a last resort, which <see cref="CertificateFit"/> refuses beforehand. Never a
/// line wider than the box, never lines higher than it.
/// </summary>
internal static class FieldFit
{
    public const double Spacing = 1.25;
    private const double Step = 0.5;
    private const double SmallestOnWishedLines = 0.7;
    private const double LastResort = 0.9;

    public static FieldSetting Set(CertificateField field, string text)
    {
        var (size, lines) = Break(field, text);
        return new FieldSetting(field, size, [.. Placed(field, size, lines)]);
    }

    /// <summary>Height in points of some lines, from the highest mark of the first to the lowest tail of the last.</summary>
    public static double Height(LetterReach reach, int lines, double size) => size * (reach.Above + reach.Below + ((lines - 1) * Spacing));

    private static (double Size, List<string> Lines) Break(CertificateField field, string text)
    {
        var (face, reach) = ((Face)field.Face, LetterReach.Of((Face)field.Face));
        var (width, height) = (Points(field.Box.Width), Points(field.Box.Height));
        var wished = Math.Max(field.Lines, text.AsSpan().Count('\n') + 1);
        var least = Math.Min(field.LeastSize, field.Size);
        for (var size = field.Size; size >= Math.Max(least, field.Size * SmallestOnWishedLines); size -= Step)
        {
            if (Try(size) is { } lines && lines.Count <= wished)
            {
                return (size, lines);
            }
        }

        for (var size = field.Size; size > least; size -= Step)
        {
            if (Try(size) is { } lines)
            {
                return (size, lines);
            }
        }

        for (var size = least; ; size *= LastResort)
        {
            if (Try(size) is { } lines)
            {
                return (size, lines);
            }
        }

        List<string>? Try(double size)
        {
            var lines = TextFit.Wrap(text, face, size, width);
            return Height(reach, Math.Max(1, lines.Count), size) <= height ? TextFit.Even(text, face, size, width, lines) : null;
        }
    }

    private static IEnumerable<FieldLine> Placed(CertificateField field, double size, List<string> lines)
    {
        var (typeface, reach, box) = (Typeface.Of((Face)field.Face), LetterReach.Of((Face)field.Face), field.Box);
        var free = box.Height - Millimetres(Height(reach, lines.Count, size));
        var top = box.Y + (field.Anchor switch { CertificateAnchor.Top => 0, CertificateAnchor.Bottom => free, _ => free / 2 });
        for (var i = 0; i < lines.Count; i++)
        {
            var width = Millimetres(typeface.Width(lines[i], size));
            var x = box.X + (field.Align switch { CertificateAlign.Left => 0, CertificateAlign.Right => box.Width - width, _ => (box.Width - width) / 2 });
            yield return new FieldLine(lines[i], x, top + Millimetres(size * (reach.Above + (i * Spacing))), width);
        }
    }

    private static double Points(double millimetres) => millimetres * PdfCanvas.PointsPerMillimetre;

    private static double Millimetres(double points) => points / PdfCanvas.PointsPerMillimetre;
}
