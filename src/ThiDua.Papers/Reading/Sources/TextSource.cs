using System.Text;

namespace ThiDua.Papers.Reading.Sources;

/// <summary>Plain text: UTF-8 with or without mark, UTF-16 with mark or told by its zero bytes.</summary>
internal static class TextSource
{
    private const int MaxTextBytes = 2 * 1024 * 1024;

    public static SourceResult Read(byte[] bytes)
    {
        if (bytes.Length > MaxTextBytes)
        {
            return SourceResult.No(ReadingRefusals.TooLarge(MaxTextBytes));
        }
        if (FileKinds.IsPdf(bytes) || FileKinds.IsZip(bytes) || FileKinds.IsCompound(bytes) || FileKinds.IsProgram(bytes))
        {
            return SourceResult.No(ReadingRefusals.NotWhatItsNameSays);
        }
        string text;
        try
        {
            text = Decode(bytes);
        }
        catch (DecoderFallbackException)
        {
            return SourceResult.No(ReadingRefusals.Encoding);
        }
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return SourceResult.No(ReadingRefusals.NotWhatItsNameSays);
        }
        return text.Any(char.IsLetter) ? SourceResult.Yes(PlanText.Of(text)) : SourceResult.No(ReadingRefusals.Empty);
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return new UTF8Encoding(false, true).GetString(bytes.AsSpan(3));
        }
        if (bytes is [0xFF, 0xFE, ..])
        {
            return new UnicodeEncoding(false, false, true).GetString(bytes.AsSpan(2));
        }
        if (bytes is [0xFE, 0xFF, ..])
        {
            return new UnicodeEncoding(true, false, true).GetString(bytes.AsSpan(2));
        }
        return ZeroParity(bytes) switch
        {
            1 => new UnicodeEncoding(false, false, true).GetString(bytes),
            0 => new UnicodeEncoding(true, false, true).GetString(bytes),
            _ => new UTF8Encoding(false, true).GetString(bytes),
        };
    }

    /// <summary>Where the zero bytes of unmarked UTF-16 stand: 1 for little endian, 0 for big endian, -1 for neither.</summary>
    private static int ZeroParity(byte[] bytes)
    {
        var even = 0;
        var odd = 0;
        var seen = Math.Min(bytes.Length, 4096);
        for (var i = 0; i < seen; i++)
        {
            _ = bytes[i] == 0 ? i % 2 == 0 ? even++ : odd++ : 0;
        }
        var enough = seen / 8;
        return odd > enough && even == 0 ? 1 : even > enough && odd == 0 ? 0 : -1;
    }
}
