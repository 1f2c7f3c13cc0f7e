using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>A paper on its way into a batch or a dossier.</summary>
public sealed class PaperInput
{
    public Guid BatchId { get; set; }
    public Guid? RequiredPaperId { get; set; }
    public string? Title { get; set; }
    public IFormFile? File { get; set; }
}

internal static class PaperUpload
{
    public static async Task<Result<KeptFile>> KeepAsync(PaperInput paper, KeepFile keep, Actor actor, CancellationToken ct) =>
        paper.File is { } file
            ? await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, nameof(paper.File)), actor, ct)
            : new InvalidField(nameof(paper.File), "Chọn tệp cần tải lên (.pdf, .docx, .xlsx, .jpg, .png hoặc .txt, tối đa 25 MB).");
}
