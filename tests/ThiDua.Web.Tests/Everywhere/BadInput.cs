using System.IO.Compression;
using AngleSharp.Html.Dom;

namespace ThiDua.Web.Tests.Everywhere;

/// <summary>What people, machines and attackers put into boxes.</summary>
internal static class BadInput
{
    public static readonly string[] Texts =
    [
        "",
        new('ữ', 300),
        "😀🏅 Nguyễn Văn \u202Eên",
        "trước\0sau",
        "01/01/1900",
        "31/12/2999",
        "31/02/2025",
        "99999999999999999999,5",
        "=1+1<script>alert(1)</script>",
    ];

    /// <summary>Nothing, too much, no number, markup.</summary>
    public static readonly string[] Brief = [Texts[0], Texts[1], Texts[7], Texts[8]];

    /// <summary>In place of the identities and versions that the page hid in the form.</summary>
    public static readonly string[] Hidden = ["", "khong-phai-ma", "-1", Guid.Empty.ToString()];

    public static IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        yield return ("trong.docx", []);
        yield return ("chuong-trinh.docx", [(byte)'M', (byte)'Z', .. new byte[600]]);
        yield return ("chuong-trinh.exe", [(byte)'M', (byte)'Z', .. new byte[600]]);
        yield return ("bom.docx", Bomb("word/document.xml"));
        yield return ("bom.xlsx", Bomb("xl/workbook.xml"));
        yield return ("..\\..\\a.pdf", "%PDF-1.7"u8.ToArray());
    }

    public static bool IsTyped(IHtmlElement field) => field is IHtmlTextAreaElement or IHtmlSelectElement
        || field is IHtmlInputElement { Type: not ("hidden" or "file" or "submit" or "checkbox" or "radio") };

    // 200 MB of blanks in a few hundred KB.
    private static byte[] Bomb(string entry)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = zip.CreateEntry("[Content_Types].xml").Open())
            {
                types.Write("<Types/>"u8);
            }

            using var part = zip.CreateEntry(entry, CompressionLevel.Fastest).Open();
            var blanks = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 200; megabyte++)
            {
                part.Write(blanks);
            }
        }

        return packed.ToArray();
    }
}
