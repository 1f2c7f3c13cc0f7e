using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Signing.Format;

/// <summary>
/// What is added to a file that stands (ISO 32000-1, 7.5.6): not a byte before is touched, so signatures before stay valid. The new table of
/// places has the form of the one before it.
/// </summary>
internal sealed class PdfUpdate : IPdfObjects, IDisposable
{
    private const int EntryLength = 7;
    private static readonly string[] TrailerKeys = ["Root", "Info"];
    private readonly PdfFile file;
    private readonly MemoryStream output = new();
    private readonly SortedDictionary<int, int> places = [];
    private int next;

    public PdfUpdate(PdfFile file)
    {
        this.file = file;
        next = Math.Max(file.Places.Size, file.Trailer["Size"] is PdfNumber { Value: > 0 and < int.MaxValue } size ? (int)size.Value : 1);
        output.Write(file.Bytes, 0, file.Length);
        if (file.Bytes[file.Length - 1] is not ((byte)'\n' or (byte)'\r'))
        {
            output.WriteByte((byte)'\n');
        }
    }

    public int Reserve() => next++;

    public void Object(int number, string content)
    {
        places[number] = (int)output.Length;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n"));
    }

    public void Object(int number, PdfValue value) => Object(number, PdfWording.Of(value));

    public void Stream(int number, string entries, ReadOnlySpan<byte> content) => Packed(number, entries, PdfObjects.Pack(content));

    public void Packed(int number, string entries, ReadOnlySpan<byte> packed)
    {
        places[number] = (int)output.Length;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<<{entries}/Filter/FlateDecode/Length {packed.Length}>>stream\n"));
        output.Write(packed);
        Write("\nendstream\nendobj\n");
    }

    /// <summary>Where an object just written begins.</summary>
    public int PlaceOf(int number) => places[number];

    /// <summary>Writes the table and returns the whole file.</summary>
    public byte[] Finish()
    {
        var trailer = Trailer();
        if (file.Places.NewestIsStream)
        {
            StreamTable(trailer);
        }
        else
        {
            ClassicTable(trailer);
        }

        return output.ToArray();
    }

    public void Dispose() => output.Dispose();

    private void ClassicTable(string trailer)
    {
        var start = output.Length;
        var table = new StringBuilder("xref\n");
        foreach (var (first, count) in Runs())
        {
            table.Append(CultureInfo.InvariantCulture, $"{first} {count}\n");
            for (var i = first; i < first + count; i++)
            {
                table.Append(CultureInfo.InvariantCulture, $"{places[i]:0000000000} 00000 n\r\n");
            }
        }

        Write(table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {next}{trailer}>>\nstartxref\n{start}\n%%EOF\n").ToString());
    }

    private void StreamTable(string trailer)
    {
        var number = Reserve();
        var start = (int)output.Length;
        places[number] = start;
        var table = new byte[places.Count * EntryLength];
        foreach (var (i, at) in places.Values.Index())
        {
            table[i * EntryLength] = 1;
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan((i * EntryLength) + 1), at);
        }

        var index = string.Join(' ', Runs().Select(run => string.Create(CultureInfo.InvariantCulture, $"{run.First} {run.Count}")));
        Packed(number, string.Create(CultureInfo.InvariantCulture, $"/Type/XRef/Size {next}/W[1 4 2]/Index[{index}]{trailer}"), PdfObjects.Pack(table));
        Write(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
    }

    private List<(int First, int Count)> Runs()
    {
        var runs = new List<(int First, int Count)>();
        foreach (var number in places.Keys)
        {
            if (runs.Count > 0 && runs[^1].First + runs[^1].Count == number)
            {
                runs[^1] = (runs[^1].First, runs[^1].Count + 1);
            }
            else
            {
                runs.Add((number, 1));
            }
        }

        return runs;
    }

    // The first half of the identity stays with the paper for life; the second tells its revisions apart (14.4).
    private string Trailer()
    {
        var kept = TrailerKeys.Where(file.Trailer.Entries.ContainsKey).Select(key => $"/{key} {PdfWording.Of(file.Trailer[key])}");
        var now = Convert.ToHexString(SHA256.HashData(output.GetBuffer().AsSpan(0, (int)output.Length)).AsSpan(0, 16));
        var first = file.List(file.Trailer["ID"]) is [PdfText id, ..] ? Convert.ToHexString(id.Bytes) : now;
        return string.Create(CultureInfo.InvariantCulture, $"{string.Concat(kept)}/ID[<{first}><{now}>]/Prev {file.Places.Newest}");
    }

    private void Write(string text) => output.Write(Encoding.Latin1.GetBytes(text));
}
