using ThiDua.Papers.Signing.Format;

namespace ThiDua.Papers.Signing;

/// <summary>A signature dictionary and the bytes it says it covers (ISO 32000-1, 12.8.1).</summary>
internal sealed class SignaturePlaceInFile
{
    private readonly long[] range;
    private readonly PdfText? contents;

    public SignaturePlaceInFile(string field, PdfMap value, PdfFile file)
    {
        (Field, Value) = (field, value);
        range = [.. file.List(value["ByteRange"]).Select(n => file.Follow(n) is PdfNumber number && number.Value is >= 0 and <= int.MaxValue ? (long)number.Value : -1)];
        contents = value["Contents"] as PdfText;
        Kind = file.Name(value["SubFilter"]) ?? "";
    }

    public string Field { get; }

    public PdfMap Value { get; }

    /// <summary>SubFilter: how the signature is packed.</summary>
    public string Kind { get; }

    /// <summary>The signature's own bytes, with the padding behind them.</summary>
    public ReadOnlySpan<byte> Contents => contents is null ? [] : contents.Bytes;

    /// <summary>How many bytes from the start of the file it stands for; 0 when the range makes no sense.</summary>
    public int Covers => range.Length == 4 && range[2] + range[3] is > 0 and <= int.MaxValue and var end ? (int)end : 0;

    /// <summary>
    /// The range leaves out exactly the place of this signature's own value, begins with the file and ends inside it: nothing can be slipped
    /// between the parts, and no other string be taken for the value.
    /// </summary>
    public bool CoversAllButItself(PdfFile file) => range is [0, > 0, > 0, > 0]
        && contents is { Start: > 0 } own && range[1] == own.Start && range[2] == own.End && Covers <= file.Length;

    /// <summary>What was signed, in one piece.</summary>
    public byte[] Signed(PdfFile file) =>
        [.. file.Bytes.AsSpan(0, (int)range[1]), .. file.Bytes.AsSpan((int)range[2], (int)range[3])];
}
