using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>
/// Objects of a PDF file. Streams go out one after another; all other objects are gathered into packed streams (ISO 32000-1, 7.5.7), which
/// makes the thousands of small objects of a tagged file a tenth as long. The table of places comes last, as a stream too (7.5.8).
/// </summary>
internal sealed class PdfObjects : IPdfObjects, IDisposable
{
    private const int ObjectsPerStream = 200;
    private const int EntryLength = 7;

    private readonly record struct Place(byte Kind, long At, int Index);

    private readonly Stream output;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Place> places = [default];
    private readonly List<(int Number, int At)> held = [];
    private readonly StringBuilder waiting = new();
    private long written;

    public PdfObjects(Stream output)
    {
        this.output = output;
        Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    /// <summary>Takes the next number; the object may be written later, or be named before it is.</summary>
    public int Reserve()
    {
        places.Add(default);
        return places.Count - 1;
    }

    public void Object(int number, string content)
    {
        held.Add((number, waiting.Length));
        waiting.Append(content).Append('\n');
        if (held.Count == ObjectsPerStream)
        {
            WriteHeld();
        }
    }

    /// <summary>Writes a stream, deflated; <paramref name="entries"/> go into its dictionary.</summary>
    public void Stream(int number, string entries, ReadOnlySpan<byte> content)
    {
        using var packed = Deflated(content);
        Packed(number, entries, packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Writes a stream that <see cref="Pack"/> deflated before, for what many files share.</summary>
    public void Packed(int number, string entries, ReadOnlySpan<byte> packed) => Raw(number, entries + "/Filter/FlateDecode", packed);

    /// <summary>A content as it stands in a stream.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var packed = Deflated(content);
        return packed.ToArray();
    }

    /// <summary>Writes a stream as it is; the dictionary must name its filter.</summary>
    public void Raw(int number, string entries, ReadOnlySpan<byte> content)
    {
        places[number] = new Place(1, written, 0);
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<<{entries}/Length {content.Length}>>stream\n"));
        Write(content);
        Write("\nendstream\nendobj\n");
    }

    /// <summary>Writes the table of places. The file's identity is the hash of all before it: equal content gives equal bytes.</summary>
    public void Finish(int catalog, int information)
    {
        if (held.Count > 0)
        {
            WriteHeld();
        }

        var id = Convert.ToHexString(hash.GetCurrentHash().AsSpan(0, 16));
        var number = Reserve();
        var start = written;
        places[number] = new Place(1, start, 0);
        var table = new byte[places.Count * EntryLength];
        for (var i = 0; i < places.Count; i++)
        {
            var entry = table.AsSpan(i * EntryLength);
            entry[0] = places[i].Kind;
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], (uint)places[i].At);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], i == 0 ? ushort.MaxValue : (ushort)places[i].Index);
        }

        Stream(number, string.Create(CultureInfo.InvariantCulture,
            $"/Type/XRef/Size {places.Count}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{id}><{id}>]"), table);
        Write(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
    }

    /// <summary>A text for a dictionary: UTF-16 in hexadecimal.</summary>
    public static string Text(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    public void Dispose() => hash.Dispose();

    private void WriteHeld()
    {
        var number = Reserve();
        var index = new StringBuilder();
        for (var i = 0; i < held.Count; i++)
        {
            places[held[i].Number] = new Place(2, number, i);
            index.Append(CultureInfo.InvariantCulture, $"{held[i].Number} {held[i].At} ");
        }

        var content = Encoding.Latin1.GetBytes(index.ToString() + waiting);
        Stream(number, string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {held.Count}/First {index.Length}"), content);
        held.Clear();
        waiting.Clear();
    }

    private static MemoryStream Deflated(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream(256 + (content.Length / 2));
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed;
    }

    private void Write(string text) => Write(Encoding.Latin1.GetBytes(text));

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        hash.AppendData(bytes);
        written += bytes.Length;
    }
}
