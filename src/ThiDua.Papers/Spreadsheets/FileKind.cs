using System.Text;

namespace ThiDua.Papers.Spreadsheets;

/// <summary>Tells by its first bytes what a file is, whatever its name says.</summary>
internal static class FileKind
{
    /// <summary>A refusal for what is not a zip; null for a zip. Leaves the stream at its beginning.</summary>
    public static SheetRefusal? Refuse(Stream file)
    {
        file.Position = 0;
        var head = new byte[8];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return head.AsSpan(0, length) switch
        {
            [] => SheetRefusals.EmptyFile,
            [(byte)'P', (byte)'K', 3, 4, ..] => null,
            [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'#', (byte)'!', ..] => SheetRefusals.Program,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => IsEncrypted(file) ? SheetRefusals.PasswordProtected : SheetRefusals.OldFormat,
            _ => SheetRefusals.NotWorkbook,
        };
    }

    /// <summary>A workbook under a password is a compound file with a stream named EncryptedPackage; the name stands in its directory.</summary>
    private static bool IsEncrypted(Stream file)
    {
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var window = new byte[64 * 1024];
        var kept = 0;
        try
        {
            for (int n; (n = file.Read(window, kept, window.Length - kept)) > 0;)
            {
                var filled = window.AsSpan(0, kept + n);
                if (filled.IndexOf(name) >= 0)
                {
                    return true;
                }

                kept = Math.Min(filled.Length, name.Length);
                filled[^kept..].CopyTo(window);
            }

            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }
}
