using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>Takes the scan or signed PDF of a paper into the store.</summary>
internal static class SignedCopyUpload
{
    private static readonly FileKind[] Scans = [FileKind.Pdf, FileKind.Jpeg, FileKind.Png];

    public static async Task<Result<KeptFile>> KeepAsync(IFormFile? file, string field, KeepFile keep, Actor actor, CancellationToken ct) =>
        file is null
            ? new InvalidField(field, "Chọn tệp quét hoặc tệp PDF đã ký số.")
            : await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, field, Scans), actor, ct);
}
