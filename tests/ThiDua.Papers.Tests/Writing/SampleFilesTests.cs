using DocumentFormat.OpenXml.Packaging;
using ThiDua.Papers.Spreadsheets;
using ThiDua.Papers.Tests.Spreadsheets;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Papers.Tests.Writing;

public sealed class SampleFilesTests
{
    /// <summary>Everything once through real files, as a caller does it.</summary>
    [Fact]
    public async Task One_of_each_paper_is_written_to_files_and_opens_again()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, paper) in new[] { ("to-trinh", SamplePapers.Submission()), ("bien-ban", SamplePapers.Minutes()), ("quyet-dinh", SamplePapers.Decision()) })
        {
            using (var file = File.Create(folder.File(name + ".docx")))
            {
                DocxWriter.Write(paper, file);
            }

            using var document = WordprocessingDocument.Open(folder.File(name + ".docx"), false);
            document.MainDocumentPart!.Document.Body!.InnerText.ShouldContain(paper.Signatures[0].Name!);
            document.PackageProperties.Title.ShouldNotBeNullOrEmpty();
        }

        await using (var file = File.Create(folder.File("danh-sach.xlsx")))
        {
            await SheetWriter.WriteAsync(file, [Sheet.Of("Danh sách", Books.Columns, [new("Đặng Thị Ánh", null, 1, 760_000)])], TestContext.Current.CancellationToken);
        }

        await using var sheet = File.OpenRead(folder.File("danh-sach.xlsx"));
        (await Books.ReadAsync(sheet)).ShouldBeOfType<SheetRows>();
        await using var certificates = File.Create(folder.File("giay-khen.pdf"));
        CertificateWriter.Write(SampleCertificates.Issue, [SampleCertificates.Usual], certificates, TestContext.Current.CancellationToken);
        certificates.Length.ShouldBeInRange(10_000, 200_000);
    }
}
