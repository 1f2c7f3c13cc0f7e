using System.IO.Compression;
using System.Text;

namespace ThiDua.Core.Records;

/// <summary>
/// Looks at a Word or Excel file before it is kept: others will open what we hand out. Only the zip's directory and one small part are read,
/// so nothing in the file costs more than a glance.
/// </summary>
internal static class OfficeFileCheck
{
    private const int MostParts = 10_000;
    private const long MostUnpacked = 1L << 30;
    private const int MostTypes = 1 << 20;
    private static readonly string[] WithMacros = [".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".pptm", ".xlsb"];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>By its name and first bytes alone; null when there is nothing to say.</summary>
    public static string? RefuseByHead(string name, ReadOnlySpan<byte> head)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return WithMacros.Contains(extension) ? Macros(name)
            : head.StartsWith(Compound) ? OldOrLocked(name)
            : null;
    }

    /// <param name="content">The whole file, seekable; left anywhere.</param>
    public static string? Refuse(string name, FileKind kind, Stream content)
    {
        if (kind != FileKind.Docx && kind != FileKind.Xlsx)
        {
            return null;
        }

        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return RefuseParts(name, kind, zip);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return $"Tệp \"{name}\" bị hỏng hoặc tải lên chưa trọn vẹn. Mở thử trên máy, lưu lại rồi tải lên lần nữa.";
        }
    }

    private static string? RefuseParts(string name, FileKind kind, ZipArchive zip)
    {
        if (zip.Entries.Count > MostParts || zip.Entries.Sum(e => e.Length) > MostUnpacked)
        {
            return $"Tệp \"{name}\" bung ra lớn bất thường nên không được nhận. Chép nội dung cần dùng sang một tệp mới rồi tải lên.";
        }

        if (zip.Entries.Any(e => e.IsEncrypted))
        {
            return OldOrLocked(name);
        }

        var types = TypesOf(zip);
        return zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || types?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) is true ? Macros(name)
            : types?.Contains(kind == FileKind.Docx ? "wordprocessingml" : "spreadsheetml", StringComparison.Ordinal) is true ? null
            : NotOffice(name, kind);
    }

    /// <summary>What the package says its parts are; null when it does not say, or says it at absurd length.</summary>
    private static string? TypesOf(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        var bytes = new byte[MostTypes];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read < bytes.Length ? Encoding.UTF8.GetString(bytes, 0, read) : null;
    }

    private static string Macros(string name) => $"Tệp \"{name}\" có macro nên không được nhận. Lưu lại thành .docx hoặc .xlsx không có macro rồi tải lên.";

    private static string OldOrLocked(string name) =>
        $"Tệp \"{name}\" đặt mật khẩu hoặc ở dạng Office cũ (.doc, .xls) nên không đọc được. Gỡ mật khẩu, lưu lại thành .docx hoặc .xlsx rồi tải lên.";

    private static string NotOffice(string name, FileKind kind) =>
        $"Tệp \"{name}\" không đúng loại: nội dung không phải tệp {(kind == FileKind.Docx ? "Word" : "Excel")} ({kind.Extension}). Lưu lại đúng loại rồi tải lên.";
}
