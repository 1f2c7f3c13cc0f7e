using System.CommandLine;
using System.Text;
using ThiDua.Core.Samples;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Web.Cli;

/// <summary>paper samples DIR: one of each paper and certificate from invented records, as .docx, .pdf and .html; exit 2 and a sentence when the folder cannot be written.</summary>
internal static class PaperCommand
{
    private const int Unwritable = 2;

    private static readonly Argument<string> Folder = new("DIR") { Description = "Thư mục nhận các tệp mẫu; được tạo nếu chưa có" };

    public static Command Create()
    {
        var samples = new Command("samples", "Ghi mỗi loại văn bản, giấy khen một mẫu từ dữ liệu giả định (.docx, .pdf, .html)") { Folder };
        samples.SetAction((result, ct) => WriteAsync(result.GetValue(Folder)!, ct));
        return new Command("paper", "Văn bản") { samples };
    }

    private static async Task<int> WriteAsync(string folder, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var sample in PaperSamples.Papers)
            {
                await WriteAsync(Path.Combine(folder, sample.Name), sample.Paper, ct);
            }

            await WriteCertificatesAsync(Path.Combine(folder, "giay-khen"), ct);
            await Console.Out.WriteLineAsync($"Đã ghi {PaperSamples.Papers.Count} văn bản và giấy khen (.docx, .pdf, .html) vào {folder}.");
            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Không ghi được vào thư mục {folder}. Kiểm tra đường dẫn và quyền ghi.");
            return Unwritable;
        }
    }

    private static async Task WriteAsync(string path, Paper paper, CancellationToken ct)
    {
        await using (var docx = File.Create(path + ".docx"))
        {
            DocxWriter.Write(paper, docx);
        }

        await using (var pdf = File.Create(path + ".pdf"))
        {
            PdfWriter.Write([paper], pdf, ct);
        }

        await WriteHtmlAsync(path, HtmlWriter.Css, HtmlWriter.Write(paper), ct);
    }

    private static async Task WriteCertificatesAsync(string path, CancellationToken ct)
    {
        var (issue, all) = PaperSamples.Certificates;
        await using (var docx = File.Create(path + ".docx"))
        {
            CertificateDocxWriter.Write(issue, all, docx, ct);
        }

        await using (var pdf = File.Create(path + ".pdf"))
        {
            CertificateWriter.Write(issue, all, pdf, ct);
        }

        await WriteHtmlAsync(path, CertificateHtmlWriter.Css, CertificateHtmlWriter.Write(issue, all), ct);
    }

    private static Task WriteHtmlAsync(string path, string css, string body, CancellationToken ct)
    {
        var page = $"<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{Path.GetFileName(path)}</title><style>{css}</style></head><body>{body}</body></html>\n";
        return File.WriteAllTextAsync(path + ".html", page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), ct);
    }
}
