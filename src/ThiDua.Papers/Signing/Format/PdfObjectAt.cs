namespace ThiDua.Papers.Signing.Format;

/// <summary>Reads "12 0 obj … endobj" at its place.</summary>
internal static class PdfObjectAt
{
    /// <param name="bytes">The file.</param>
    /// <param name="length">How much of it counts.</param>
    /// <param name="at">Where the object should begin.</param>
    /// <param name="number">The number it must bear; null takes any.</param>
    /// <param name="resolve">Follows the link of a stream's length.</param>
    public static PdfValue Read(byte[] bytes, int length, int at, int? number, Func<PdfValue, PdfValue>? resolve)
    {
        var lexer = new PdfLexer(bytes, at, length);
        var bears = lexer.ReadCount();
        if (bears < 0 || (number is { } asked && bears != asked) || lexer.ReadCount() < 0 || !lexer.Take("obj"u8))
        {
            throw PdfFault.Broken();
        }

        var value = lexer.Read();
        return value is PdfMap map && lexer.Take("stream"u8) ? Stream(bytes, length, lexer.At, map, resolve) : value;
    }

    private static PdfData Stream(byte[] bytes, int length, int at, PdfMap map, Func<PdfValue, PdfValue>? resolve)
    {
        at += at + 1 < length && bytes[at] == (byte)'\r' && bytes[at + 1] == (byte)'\n' ? 2 : 1;
        var said = map["Length"] is PdfLink link ? resolve?.Invoke(link) : map["Length"];
        if (said is PdfNumber { Value: >= 0 and < int.MaxValue } number && at + (long)number.Value <= length
            && new PdfLexer(bytes, at + (int)number.Value, length).Take("endstream"u8))
        {
            return new PdfData(map, at, (int)number.Value);
        }

        var end = at < length ? bytes.AsSpan(at, length - at).IndexOf("endstream"u8) : -1;
        return end >= 0 ? new PdfData(map, at, end) : throw PdfFault.Broken();
    }
}
