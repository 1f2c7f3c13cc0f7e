namespace ThiDua.Papers.Writing.Pdf;

/// <summary>The faces at hand.</summary>
internal enum Face
{
    Regular,
    Bold,
    Italic,
    BoldItalic,
    Script,
}

/// <summary>A TrueType file, read once: which glyph a letter has, how wide it is, and the tables that a subset copies.</summary>
internal sealed class Typeface
{
    private static readonly Lazy<Typeface>[] Faces =
        [.. Enum.GetValues<Face>().Select(face => new Lazy<Typeface>(() => Load(face)))];

    private readonly byte[] file;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly ushort[] glyphs;
    private readonly ushort[] advances;
    private readonly bool longOffsets;

    private Typeface(string name, byte[] file)
    {
        (Name, this.file) = (name, file);
        var reader = new BigEndian(file);
        for (var i = 0; i < reader.U16(4); i++)
        {
            var at = 12 + (16 * i);
            tables[System.Text.Encoding.ASCII.GetString(file, at, 4)] = (reader.I32(at + 8), reader.I32(at + 12));
        }

        var head = tables["head"].Offset;
        UnitsPerEm = reader.U16(head + 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => ToThousandths(reader.I16(head + 36 + (2 * i))))];
        longOffsets = reader.I16(head + 50) == 1;
        GlyphCount = reader.U16(tables["maxp"].Offset + 4);
        var hhea = tables["hhea"].Offset;
        (Ascent, Descent) = (ToThousandths(reader.I16(hhea + 4)), ToThousandths(reader.I16(hhea + 6)));
        var os2 = tables["OS/2"].Offset;
        CapHeight = reader.U16(os2) >= 2 ? ToThousandths(reader.I16(os2 + 88)) : Ascent;
        ItalicAngle = reader.I32(tables["post"].Offset + 4) / 65536.0;
        advances = ReadAdvances(reader, reader.U16(hhea + 34));
        glyphs = CharacterMap.Read(reader, tables["cmap"].Offset);
    }

    public string Name { get; }

    public int GlyphCount { get; }

    public int UnitsPerEm { get; }

    /// <summary>Ascent, descent, height of capitals and box, in thousandths of the size.</summary>
    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public double ItalicAngle { get; }

    public IReadOnlyList<int> Box { get; }

    public static Typeface Of(Face face) => Faces[(int)face].Value;

    /// <summary>Glyph of a letter; 0, the empty box, when the face has none.</summary>
    public ushort Glyph(char letter) => glyphs[letter];

    /// <summary>Advance of a glyph in thousandths of the size.</summary>
    public int Advance(ushort glyph) => ToThousandths(advances[Math.Min(glyph, advances.Length - 1)]);

    /// <summary>Width of a text in the unit of <paramref name="size"/>.</summary>
    public double Width(ReadOnlySpan<char> text, double size)
    {
        var sum = 0L;
        foreach (var letter in text)
        {
            sum += char.IsLowSurrogate(letter) ? 0 : advances[Math.Min(glyphs[letter], advances.Length - 1)];
        }

        return sum * size / UnitsPerEm;
    }

    public ReadOnlySpan<byte> Table(string tag) => tables.TryGetValue(tag, out var t) ? file.AsSpan(t.Offset, t.Length) : default;

    /// <summary>Outline of a glyph as it stands in the file; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var reader = new BigEndian(file);
        var loca = tables["loca"].Offset;
        var (from, to) = longOffsets
            ? (reader.I32(loca + (4 * glyph)), reader.I32(loca + (4 * glyph) + 4))
            : (2 * reader.U16(loca + (2 * glyph)), 2 * reader.U16(loca + (2 * glyph) + 2));
        return file.AsSpan(tables["glyf"].Offset + from, to - from);
    }

    public ushort RawAdvance(int glyph) => advances[Math.Min(glyph, advances.Length - 1)];

    /// <summary>Left side bearing in font units.</summary>
    public short Bearing(int glyph)
    {
        var hmtx = new BigEndian(file);
        var at = tables["hmtx"].Offset;
        return glyph < advances.Length ? hmtx.I16(at + (4 * glyph) + 2) : hmtx.I16(at + (4 * advances.Length) + (2 * (glyph - advances.Length)));
    }

    private int ToThousandths(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm);

    private ushort[] ReadAdvances(BigEndian reader, int count)
    {
        var widths = new ushort[count];
        for (var i = 0; i < count; i++)
        {
            widths[i] = reader.U16(tables["hmtx"].Offset + (4 * i));
        }

        return widths;
    }

    private static Typeface Load(Face face)
    {
        using var stream = typeof(Typeface).Assembly.GetManifestResourceStream($"Typefaces/{face}.ttf")
            ?? throw new InvalidOperationException("A typeface is missing from the assembly: " + face);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Typeface(face == Face.Script ? "Charm-Bold" : $"Tinos-{face}", bytes);
    }
}
