using System.IO.Compression;
using System.Text;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Core.Tests.Packs;

/// <summary>Files that mean harm, or that nobody could open, are answered with one sentence at every upload, and nothing of them is kept.</summary>
public sealed class HostileUploadTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
    private readonly TestOffice office = new(database, new DateOnly(2026, 3, 2));

    public static IEnumerable<TheoryDataRow<string, byte[], string>> Files =>
    [
        new("rong.docx", [], "0 byte"),
        new("chuong-trinh.docx", [(byte)'M', (byte)'Z', .. new byte[600]], "không đúng loại"),
        new("macro.docm", Package(Word), "macro"),
        new("macro.xlsm", Package(Excel), "macro"),
        new("doi-ten.docx", Package(Word, ("word/vbaProject.bin", [1])), "macro"),
        new("doi-ten.xlsx", Package("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macro"),
        new("mat-khau.docx", Compound, "mật khẩu"),
        new("mat-khau.xlsx", Compound, "mật khẩu"),
        new("cu.doc", Compound, "mật khẩu hoặc ở dạng Office cũ"),
        new("cat-ngang.docx", Package(Word)[..80], "bị hỏng"),
        new("anh.docx", Zip(("anh.txt", [65])), "không phải tệp Word"),
        new("bang.docx", Package(Excel), "không phải tệp Word"),
        new("van-ban.xlsx", Package(Word), "không phải tệp Excel"),
        new("nhieu-muc.docx", Package(Word, [.. Enumerable.Range(0, 10_001).Select(i => ($"{i}", Array.Empty<byte>()))]), "bất thường"),
        new("bom.docx", Package(Word, ("word/document.xml", new byte[1 << 20])).Declaring(2_000_000_000), "bất thường"),
    ];

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_hostile_file_is_refused_in_one_sentence_and_nothing_is_kept(string name, byte[] content, string says)
    {
        var refusal = (await KeepAsync(name, content)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<FileRefused>();
        refusal.Sentence.ShouldContain(says);
        refusal.Sentence.ShouldContain($"\"{name}\"");
        Directory.GetFiles(office.FilesFolder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("van-ban.docx", Word)]
    [InlineData("bang.xlsx", Excel)]
    public async Task A_plain_file_is_kept(string name, string type) => (await KeepAsync(name, Package(type))).Refusals.ShouldBeEmpty();

    private Task<Result<KeptFile>> KeepAsync(string name, byte[] content) =>
        office.RunAsync((KeepFile o) => o.ExecuteAsync(new IncomingFile(name, content.Length, () => new MemoryStream(content)), Actor.System, TestContext.Current.CancellationToken));

    private static byte[] Package(string mainType, params (string Name, byte[] Content)[] more) =>
        Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes($"<Types><Override PartName=\"/main.xml\" ContentType=\"{mainType}\"/></Types>")), .. more]);

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }
}

internal static class LyingZip
{
    /// <summary>The same zip, whose directory says that its last part unpacks to this many bytes.</summary>
    public static byte[] Declaring(this byte[] zip, uint length)
    {
        var last = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(last + 24), length).ShouldBeTrue();
        return zip;
    }
}
