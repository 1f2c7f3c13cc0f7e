using System.Text;

namespace ThiDua.Core.Records;

/// <summary>File kinds that are taken, told by their first bytes; a renamed program is none of them.</summary>
public sealed record FileKind(string Extension, string MediaType)
{
    public static readonly FileKind Pdf = new(".pdf", "application/pdf");
    public static readonly FileKind Docx = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static readonly FileKind Xlsx = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static readonly FileKind Jpeg = new(".jpg", "image/jpeg");
    public static readonly FileKind Png = new(".png", "image/png");
    public static readonly FileKind Text = new(".txt", "text/plain");

    public static readonly IReadOnlyList<FileKind> All = [Pdf, Docx, Xlsx, Jpeg, Png, Text];

    /// <param name="name">The file's name as sent; its ending must agree with its first bytes.</param>
    /// <param name="head">The first bytes, at least 512 where the file has them.</param>
    public static FileKind? Tell(string name, ReadOnlySpan<byte> head)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var kind = All.FirstOrDefault(k => k.Extension == extension || (k == Jpeg && extension == ".jpeg"));
        if (kind is null)
        {
            return null;
        }

        var agrees = kind == Pdf ? head.StartsWith("%PDF-"u8)
            : kind == Jpeg ? head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            : kind == Png ? head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            : kind == Text ? LooksLikeText(head)
            : head.StartsWith("PK\u0003\u0004"u8);
        return agrees ? kind : null;
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> head) =>
        head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble) || !head.Contains((byte)0);
}
