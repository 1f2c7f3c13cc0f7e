namespace ThiDua.Papers.Reading.Cleaning;

/// <summary>A line of the source after letters were cleaned; gaps between columns are still there.</summary>
internal sealed class RawLine
{
    private string? text;

    public List<Glyph> Glyphs { get; } = [];

    public bool PageBreakBefore { get; set; }

    /// <summary>A "*" that stood as a bullet, not as a mark of italics.</summary>
    public bool StarBullet { get; set; }

    public bool IsBlank => Glyphs.TrueForAll(static g => char.IsWhiteSpace(g.Letter));

    public int Indent => Math.Max(0, Glyphs.FindIndex(static g => !char.IsWhiteSpace(g.Letter)));

    // Asked for by every step; the letters change only in number.
    public string Text => text?.Length == Glyphs.Count ? text : text = string.Create(Glyphs.Count, Glyphs, static (span, glyphs) =>
    {
        for (var i = 0; i < glyphs.Count; i++)
        {
            span[i] = glyphs[i].Letter;
        }
    });

    /// <summary>Part of the line as a passage, blanks joined.</summary>
    public Passage Part(int from, int to)
    {
        var builder = new MappedTextBuilder();
        for (var i = from; i < to; i++)
        {
            builder.Append(Glyphs[i].Letter, Glyphs[i].Start, Glyphs[i].End, Glyphs[i].Slanted);
        }
        return builder.Build();
    }
}

/// <summary>One clean letter and the range of the source that it came from.</summary>
internal readonly record struct Glyph(char Letter, int Start, int End, bool Slanted);
