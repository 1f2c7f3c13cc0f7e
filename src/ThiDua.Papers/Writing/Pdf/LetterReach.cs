namespace ThiDua.Papers.Writing.Pdf;

/// <summary>How far the letters of a face reach above and below the line they stand on, as shares of the size: "Ẫ" is higher than any ascent says.</summary>
internal sealed record LetterReach(double Above, double Below)
{
    private static readonly Lazy<LetterReach>[] Faces =
        [.. Enum.GetValues<Face>().Select(face => new Lazy<LetterReach>(() => Measure(Typeface.Of(face))))];

    public static LetterReach Of(Face face) => Faces[(int)face].Value;

    private static LetterReach Measure(Typeface typeface)
    {
        var (above, below) = (0, 0);
        // Latin as far as đ and ư reach, the Vietnamese letters with two marks, and the quotation marks and dashes of papers.
        foreach (var letter in Range(' ', '\u024F').Concat(Range('\u1EA0', '\u1EF9')).Concat(Range('\u2010', '\u2026')))
        {
            var outline = typeface.Outline(typeface.Glyph(letter));
            if (outline.Length >= 10)
            {
                var reader = new BigEndian(outline.ToArray());
                below = Math.Min(below, reader.I16(4));
                above = Math.Max(above, reader.I16(8));
            }
        }

        return new LetterReach((double)above / typeface.UnitsPerEm, (double)-below / typeface.UnitsPerEm);
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(i => (char)i);
}
