namespace ThiDua.Papers.Reading.Sources;

/// <summary>Tells kinds of files by their first bytes.</summary>
internal static class FileKinds
{
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    /// <summary>Compound file: Word 97-2003, or a .docx that Word encrypted with a password.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    public static bool IsProgram(ReadOnlySpan<byte> bytes) => bytes.StartsWith("MZ"u8) || bytes.StartsWith("\x7F"u8);

    /// <summary>The stream name by which an encrypted package shows inside a compound file (UTF-16).</summary>
    public static bool IsEncryptedPackage(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
}
