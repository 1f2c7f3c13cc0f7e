namespace ThiDua.Papers.Signing.Format;

/// <summary>
/// A PDF file, or its first <see cref="Length"/> bytes as an earlier revision was: objects by number, links followed. Everything read is bounded.
/// </summary>
internal sealed class PdfFile
{
    private const int MaxLinks = 32;
    private const int MaxPages = 20_000;
    private static readonly string[] Inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];
    private readonly PdfPlaces places;
    private readonly Dictionary<int, PdfValue> read = [];
    private readonly HashSet<int> reading = [];
    private readonly Dictionary<int, (byte[] Content, int[] Numbers, int[] Offsets)> packs = [];
    private long unpacked;

    public PdfFile(byte[] bytes, int length)
    {
        (Bytes, Length) = (bytes, length);
        if (!bytes.AsSpan(0, Math.Min(length, 1024)).StartsWith("%PDF-"u8))
        {
            throw new PdfFault(SigningRefusals.NotPdf);
        }

        places = new PdfPlaces(bytes, length);
        if (Trailer.Entries.ContainsKey("Encrypt"))
        {
            throw new PdfFault(SigningRefusals.Encrypted);
        }
    }

    public byte[] Bytes { get; }

    public int Length { get; }

    public PdfMap Trailer => places.Trailer;

    public PdfPlaces Places => places;

    public PdfMap Catalog => Map(Trailer["Root"]);

    /// <summary>The value itself, or what its link leads to.</summary>
    public PdfValue Follow(PdfValue value)
    {
        for (var steps = 0; value is PdfLink link; steps++)
        {
            value = steps < MaxLinks ? Object(link.Number) : throw PdfFault.TooComplex();
        }

        return value;
    }

    /// <summary>The dictionary that the value is or leads to; an empty one when it is something else.</summary>
    public PdfMap Map(PdfValue value) => Follow(value) switch { PdfMap map => map, PdfData data => data.Map, _ => new PdfMap([]) };

    public IReadOnlyList<PdfValue> List(PdfValue value) => Follow(value) is PdfList list ? list.Items : [];

    public string? Name(PdfValue value) => (Follow(value) as PdfName)?.Name;

    /// <summary>The pages in order, as links and with what they inherit.</summary>
    public List<PdfPageEntry> Pages()
    {
        var pages = new List<PdfPageEntry>();
        Walk(Catalog["Pages"], new Dictionary<string, PdfValue>(StringComparer.Ordinal), pages, [], 0);
        return pages;
    }

    /// <summary>The bytes of a stream as they stand in the file.</summary>
    public ReadOnlySpan<byte> Packed(PdfData data) => Bytes.AsSpan(data.Start, data.Length);

    private void Walk(PdfValue node, Dictionary<string, PdfValue> inherited, List<PdfPageEntry> pages, HashSet<int> seen, int depth)
    {
        if (node is not PdfLink link || !seen.Add(link.Number) || depth > MaxLinks)
        {
            throw PdfFault.Broken();
        }

        if (pages.Count >= MaxPages)
        {
            throw PdfFault.TooComplex();
        }

        var map = Map(link);
        if (!map.Entries.ContainsKey("Kids"))
        {
            var whole = new Dictionary<string, PdfValue>(inherited, StringComparer.Ordinal);
            map.Entries.ToList().ForEach(entry => whole[entry.Key] = entry.Value);
            pages.Add(new PdfPageEntry(link, map, new PdfMap(whole)));
            return;
        }

        var passed = new Dictionary<string, PdfValue>(inherited, StringComparer.Ordinal);
        foreach (var key in Inherited.Where(map.Entries.ContainsKey))
        {
            passed[key] = map[key];
        }

        foreach (var kid in List(map["Kids"]))
        {
            Walk(kid, passed, pages, seen, depth + 1);
        }
    }

    private PdfValue Object(int number)
    {
        if (read.TryGetValue(number, out var known))
        {
            return known;
        }

        // An object whose stream's length, or whose pack, leads back to itself, or on and on.
        if (!reading.Add(number) || reading.Count > MaxLinks)
        {
            throw PdfFault.Broken();
        }

        var place = places.Of(number);
        var value = place.IsFree ? PdfValue.Null
            : place.IsPacked ? FromPack(place, number)
            : place.Offset < Length ? PdfObjectAt.Read(Bytes, Length, place.Offset, number, Follow) : throw PdfFault.Broken();
        reading.Remove(number);
        return read[number] = value;
    }

    private PdfValue FromPack(PdfPlace place, int number)
    {
        if (!packs.TryGetValue(place.Container, out var pack))
        {
            packs[place.Container] = pack = Unpack(place.Container);
        }

        if (place.Index >= pack.Numbers.Length || pack.Numbers[place.Index] != number)
        {
            throw PdfFault.Broken();
        }

        // Strings in a pack have no place in the file: a signature there covers nothing.
        return WithoutPlaces(new PdfLexer(pack.Content, pack.Offsets[place.Index], pack.Content.Length).Read());
    }

    private (byte[] Content, int[] Numbers, int[] Offsets) Unpack(int container)
    {
        if (places.Of(container).IsPacked || Object(container) is not PdfData data)
        {
            throw PdfFault.Broken();
        }

        var content = PdfUnpack.Of(Bytes, data, Follow(data.Map["Filter"]), Follow(data.Map["DecodeParms"]), ref unpacked);
        if (Follow(data.Map["N"]) is not PdfNumber { Value: >= 0 } count || Follow(data.Map["First"]) is not PdfNumber { Value: >= 0 } first || count.Value > content.Length || first.Value > content.Length)
        {
            throw PdfFault.Broken();
        }

        var (numbers, offsets) = (new int[(int)count.Value], new int[(int)count.Value]);
        var lexer = new PdfLexer(content, 0, content.Length);
        for (var i = 0; i < numbers.Length; i++)
        {
            (numbers[i], offsets[i]) = (lexer.ReadCount(), lexer.ReadCount());
            offsets[i] = numbers[i] >= 0 && offsets[i] >= 0 && offsets[i] + first.Value < content.Length ? offsets[i] + (int)first.Value : throw PdfFault.Broken();
        }

        return (content, numbers, offsets);
    }

    private static PdfValue WithoutPlaces(PdfValue value) => value switch
    {
        PdfText text => new PdfText(text.Bytes, -1, -1),
        PdfList list => new PdfList([.. list.Items.Select(WithoutPlaces)]),
        PdfMap map => new PdfMap(map.Entries.ToDictionary(e => e.Key, e => WithoutPlaces(e.Value), StringComparer.Ordinal)),
        _ => value,
    };
}

/// <summary>A page: its link, its own dictionary, and the same with what it inherits.</summary>
internal sealed record PdfPageEntry(PdfLink Link, PdfMap Own, PdfMap Whole);
