using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>Takes the scan of a signed paper into the store when one was chosen.</summary>
internal static class ScanUpload
{
    private static readonly FileKind[] Scans = [FileKind.Pdf, FileKind.Jpeg, FileKind.Png];

    public static async Task<(Guid? FileId, IReadOnlyList<Refusal> Refusals)> KeepAsync(IFormFile? file, string field, KeepFile keep, Actor actor, CancellationToken ct)
    {
        if (file is null)
        {
            return (null, []);
        }

        var kept = await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, field, Scans), actor, ct);
        return (kept.Value?.Id, kept.Refusals);
    }
}
