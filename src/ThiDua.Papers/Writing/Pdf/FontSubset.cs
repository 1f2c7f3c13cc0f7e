using System.Buffers.Binary;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>
/// The glyphs of one face that a document uses, numbered in the order of their first use, and the small TrueType file made of them.
/// </summary>
internal sealed class FontSubset
{
    private const int UsesMyWords = 1;
    private const int HasScale = 8;
    private const int MoreComponents = 32;
    private const int HasXYScale = 64;
    private const int HasTwoByTwo = 128;
    private static readonly string[] Copied = ["cvt ", "fpgm", "prep"];

    private readonly Typeface face;
    private readonly List<ushort> originals = [0];
    private readonly List<char> letters = ['\uFFFD'];
    private readonly ushort[]?[] numbers = new ushort[]?[256];
    private readonly Dictionary<ushort, ushort> byOriginal = new() { [0] = 0 };

    public FontSubset(Typeface face) => this.face = face;

    public Typeface Face => face;

    /// <summary>Letters by number, for the table that lets programs copy and search text.</summary>
    public IReadOnlyList<char> Letters => letters;

    public int AdvanceOf(int number) => face.Advance(originals[number]);

    /// <summary>Number of a letter's glyph in this subset.</summary>
    public ushort Number(char letter)
    {
        var row = numbers[letter >> 8] ??= new ushort[256];
        ref var number = ref row[letter & 0xFF];
        if (number == 0 && face.Glyph(letter) is var glyph and not 0)
        {
            number = Add(glyph, letter);
        }

        return number;
    }

    /// <summary>The subset as a file. Components of composed glyphs, such as the mark of "ấ", come along.</summary>
    public byte[] Build()
    {
        var outlines = new List<byte[]>();
        for (var i = 0; i < originals.Count; i++)
        {
            outlines.Add(Renumbered(face.Outline(originals[i]).ToArray()));
        }

        var (glyf, loca) = Outlines(outlines);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf,
            ["loca"] = loca,
            ["hmtx"] = Metrics(),
            ["head"] = Patched("head", (50, 1), (8, 0), (10, 0)),
            ["hhea"] = Patched("hhea", (34, originals.Count)),
            ["maxp"] = Patched("maxp", (4, originals.Count)),
        };
        foreach (var tag in Copied.Where(tag => face.Table(tag).Length > 0))
        {
            tables[tag] = face.Table(tag).ToArray();
        }

        return TrueTypeFile.Assemble(tables);
    }

    // One glyph may serve two letters (space and no-break space): each keeps a number, so that text reads back as written.
    private ushort Add(ushort glyph, char letter)
    {
        originals.Add(glyph);
        letters.Add(letter);
        var number = (ushort)(originals.Count - 1);
        byOriginal.TryAdd(glyph, number);
        return number;
    }

    private byte[] Renumbered(byte[] outline)
    {
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return outline;
        }

        for (var at = 10; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var component = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            if (!byOriginal.TryGetValue(component, out var number))
            {
                number = Add(component, '\0');
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), number);
            at += 4 + ((flags & UsesMyWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasXYScale) != 0 ? 4 : (flags & HasTwoByTwo) != 0 ? 8 : 0;
            if ((flags & MoreComponents) == 0)
            {
                return outline;
            }
        }
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(List<byte[]> outlines)
    {
        using var glyf = new MemoryStream();
        var loca = new byte[4 * (outlines.Count + 1)];
        for (var i = 0; i < outlines.Count; i++)
        {
            glyf.Write(outlines[i]);
            while (glyf.Length % 4 != 0)
            {
                glyf.WriteByte(0);
            }

            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * (i + 1)), (int)glyf.Length);
        }

        return (glyf.ToArray(), loca);
    }

    private byte[] Metrics()
    {
        var metrics = new byte[4 * originals.Count];
        for (var i = 0; i < originals.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), face.RawAdvance(originals[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((4 * i) + 2), face.Bearing(originals[i]));
        }

        return metrics;
    }

    private byte[] Patched(string tag, params ReadOnlySpan<(int At, int Value)> patches)
    {
        var table = face.Table(tag).ToArray();
        foreach (var (at, value) in patches)
        {
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan(at), (short)value);
        }

        return table;
    }
}
