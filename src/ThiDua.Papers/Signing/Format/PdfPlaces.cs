namespace ThiDua.Papers.Signing.Format;

/// <summary>Where an object stands: at a place of the file, or packed with others as the n-th of an object stream.</summary>
internal readonly record struct PdfPlace(int Offset, int Container, int Index)
{
    public bool IsFree => Offset == 0 && Container == 0;

    public bool IsPacked => Container > 0;
}

/// <summary>The tables of places of a file (ISO 32000-1, 7.5.4, 7.5.8): classic, as streams, or both; newest first.</summary>
internal sealed class PdfPlaces
{
    private const int MaxTables = 2_000;
    private const int MaxObjects = 1_000_000;
    private const int TailLength = 4_096;

    private readonly byte[] bytes;
    private readonly int length;
    private readonly Dictionary<int, PdfPlace> places = [];
    private readonly HashSet<int> seen = [];
    private long unpacked;

    public PdfPlaces(byte[] bytes, int length)
    {
        (this.bytes, this.length) = (bytes, length);
        var tail = Math.Max(0, length - TailLength);
        var word = bytes.AsSpan(tail, length - tail).LastIndexOf("startxref"u8);
        if (word < 0)
        {
            throw PdfFault.Broken();
        }

        Newest = new PdfLexer(bytes, tail + word + "startxref"u8.Length, length).ReadCount();
        for (int? next = Newest; next is { } at; next = Table(at))
        {
        }

        Trailer = Trailer is { } found && found.Entries.ContainsKey("Root") ? found : throw PdfFault.Broken();
    }

    /// <summary>Where the newest table stands.</summary>
    public int Newest { get; }

    /// <summary>The newest table is a stream, so the next should be one too.</summary>
    public bool NewestIsStream { get; private set; }

    /// <summary>The newest trailer.</summary>
    public PdfMap Trailer { get; private set; } = null!;

    /// <summary>One more than the highest number in use.</summary>
    public int Size { get; private set; }

    public PdfPlace Of(int number) => places.GetValueOrDefault(number);

    private int? Table(int at)
    {
        if (at <= 0 || at >= length || !seen.Add(at) || seen.Count > MaxTables)
        {
            throw seen.Count > MaxTables ? PdfFault.TooComplex() : PdfFault.Broken();
        }

        var lexer = new PdfLexer(bytes, at, length);
        var trailer = lexer.Take("xref"u8) ? Classic(lexer) : Stream(at);
        if (Trailer is null)
        {
            NewestIsStream = bytes[at] != (byte)'x';
        }

        Trailer ??= trailer;
        return trailer["Prev"] is PdfNumber { Value: > 0 and < int.MaxValue } prev ? (int)prev.Value : null;
    }

    private PdfMap Classic(PdfLexer lexer)
    {
        var free = new List<int>();
        while (!lexer.Take("trailer"u8))
        {
            var (first, count) = (lexer.ReadCount(), lexer.ReadCount());
            if (first < 0 || count < 0 || (long)first + count > MaxObjects)
            {
                throw first < 0 || count < 0 ? PdfFault.Broken() : PdfFault.TooComplex();
            }

            for (var i = 0; i < count; i++)
            {
                var offset = lexer.ReadCount();
                _ = lexer.ReadCount();
                if (lexer.Take("n"u8))
                {
                    Add(first + i, new PdfPlace(offset, 0, 0));
                }
                else if (lexer.Take("f"u8))
                {
                    free.Add(first + i);
                }
                else
                {
                    throw PdfFault.Broken();
                }
            }
        }

        var trailer = lexer.Read() as PdfMap ?? throw PdfFault.Broken();
        if (trailer["XRefStm"] is PdfNumber { Value: > 0 and < int.MaxValue } hybrid)
        {
            // What a hybrid file hides from old readers is free in the classic table and placed by the stream (7.5.8.4).
            if (seen.Add((int)hybrid.Value))
            {
                Stream((int)hybrid.Value);
            }
        }

        free.ForEach(number => Add(number, default));
        return trailer;
    }

    private PdfMap Stream(int at)
    {
        if (at >= length)
        {
            throw PdfFault.Broken();
        }

        var data = PdfObjectAt.Read(bytes, length, at, null, null) as PdfData ?? throw PdfFault.Broken();
        var map = data.Map;
        var table = PdfUnpack.Of(bytes, data, map["Filter"], map["DecodeParms"], ref unpacked);
        int[] widths = [.. Numbers(map["W"])];
        int[] index = map["Index"] is PdfList ? [.. Numbers(map["Index"])] : [0, (int)(map["Size"] as PdfNumber ?? throw PdfFault.Broken()).Value];
        if (map["Type"] is not PdfName { Name: "XRef" } || widths.Length != 3 || widths.Any(w => w is < 0 or > 8) || widths.Sum() == 0 || index.Length % 2 != 0)
        {
            throw PdfFault.Broken();
        }

        Entries(table, widths, index);
        return map;
    }

    private void Entries(byte[] table, int[] widths, int[] index)
    {
        var at = 0;
        foreach (var range in index.Chunk(2))
        {
            for (var i = 0; i < range[1] && at + widths.Sum() <= table.Length; i++)
            {
                var kind = widths[0] == 0 ? 1 : Field(table, ref at, widths[0]);
                var (second, third) = (Field(table, ref at, widths[1]), Field(table, ref at, widths[2]));
                if (second > int.MaxValue || third > int.MaxValue)
                {
                    throw PdfFault.Broken();
                }

                Add(range[0] + i, kind switch { 1 => new PdfPlace((int)second, 0, 0), 2 => new PdfPlace(0, (int)second, (int)third), _ => default });
            }
        }
    }

    private static long Field(byte[] table, ref int at, int width)
    {
        long value = 0;
        for (var i = 0; i < width; i++)
        {
            value = (value << 8) | table[at++];
        }

        return value < 0 ? long.MaxValue : value;
    }

    private static IEnumerable<int> Numbers(PdfValue value) =>
        (value as PdfList ?? throw PdfFault.Broken()).Items.Select(i => i is PdfNumber { Value: >= 0 and < MaxObjects } n ? (int)n.Value : throw PdfFault.Broken());

    private void Add(int number, PdfPlace place)
    {
        if (places.Count > MaxObjects || number > MaxObjects)
        {
            throw PdfFault.TooComplex();
        }

        places.TryAdd(number, place);
        Size = Math.Max(Size, number + 1);
    }
}
