using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Objects of a PDF file, written one after another; their places go into the table at the end.</summary>
internal sealed class PdfObjects : IDisposable
{
    private readonly Stream output;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<long> places = [0];
    private long written;

    public PdfObjects(Stream output)
    {
        this.output = output;
        Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    /// <summary>Takes the next number; the object may be written later, or be named before it is.</summary>
    public int Reserve()
    {
        places.Add(0);
        return places.Count - 1;
    }

    public void Object(int number, string content)
    {
        Begin(number);
        Write(content);
        Write("\nendobj\n");
    }

    /// <summary>Writes a stream, deflated; <paramref name="entries"/> go into its dictionary.</summary>
    public void Stream(int number, string entries, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(content);
        }

        Raw(number, entries + "/Filter/FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Writes a stream as it is; the dictionary must name its filter.</summary>
    public void Raw(int number, string entries, ReadOnlySpan<byte> content)
    {
        Begin(number);
        Write(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {content.Length}>>stream\n"));
        Write(content);
        Write("\nendstream\nendobj\n");
    }

    /// <summary>Writes the table and the trailer. The file's identity is the hash of all before it: equal content gives equal bytes.</summary>
    public void Finish(int catalog, int information)
    {
        var id = Convert.ToHexString(hash.GetCurrentHash().AsSpan(0, 16));
        var table = written;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count}\n0000000000 65535 f \n");
        foreach (var place in places.Skip(1))
        {
            text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {places.Count}/Root {catalog} 0 R/Info {information} 0 R/ID[<{id}><{id}>]>>\n");
        text.Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
        Write(text.ToString());
    }

    /// <summary>A text for a dictionary: UTF-16 in hexadecimal.</summary>
    public static string Text(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    public void Dispose() => hash.Dispose();

    private void Begin(int number)
    {
        places[number] = written;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
    }

    private void Write(string text) => Write(Encoding.Latin1.GetBytes(text));

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        hash.AppendData(bytes);
        written += bytes.Length;
    }
}
