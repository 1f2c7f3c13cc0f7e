using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
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

/// <summary>The box of one owed paper; empty when nothing was chosen.</summary>
public sealed class OwedFile
{
    public Guid RequiredPaperId { get; set; }
    public IFormFile? File { get; set; }
}

internal static class PaperUpload
{
    /// <summary>Keeps every chosen file, or says of each bad one what is wrong with it.</summary>
    public static async Task<Result<IReadOnlyList<PaperFile>>> KeepAllAsync(List<OwedFile> boxes, KeepFile keep, Actor actor, CancellationToken ct)
    {
        var (papers, refusals) = (new List<PaperFile>(), new List<Refusal>());
        foreach (var (box, i) in boxes.Select((box, i) => (box, i)))
        {
            if (box.File is { } file)
            {
                var field = $"Files[{i}].{nameof(box.File)}";
                var kept = await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, field), actor, ct);
                refusals.AddRange(kept.Refusals);
                if (kept.Succeeded)
                {
                    papers.Add(new PaperFile(box.RequiredPaperId, kept.Value.Id, field));
                }
            }
        }

        return refusals.Count > 0 ? refusals : papers;
    }

    public static InvalidField NothingChosen => new("Files[0].File", "Chọn ít nhất một tệp ở danh mục giấy tờ rồi bấm tải lên.");

    public static async Task<Result<KeptFile>> KeepAsync(PaperInput paper, KeepFile keep, Actor actor, CancellationToken ct) =>
        paper.File is { } file
            ? await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, nameof(paper.File)), actor, ct)
            : new InvalidField(nameof(paper.File), "Chọn tệp cần tải lên (.pdf, .docx, .xlsx, .jpg, .png hoặc .txt, tối đa 25 MB).");
}
