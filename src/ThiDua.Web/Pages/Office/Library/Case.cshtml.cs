using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Law.Library;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Library;

/// <summary>One text: its facts, its files, and what in the program cites it.</summary>
[Requires(Permission.ReadMovements)]
public sealed class CaseModel(LibraryCaseQuery library, KeepLibraryFile add, RemoveLibraryFile remove, KeepFile keep) : OfficePage
{
    private static readonly FileKind[] Allowed = [FileKind.Pdf, FileKind.Docx];

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public LibraryInput Input { get; set; } = new();

    public LibraryCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Case is null ? NotFound() : Case.Text.Key == Key ? Page() : Redirect($"/thu-vien-van-ban/{Case.Text.Key}");
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        await LoadAsync();
        if (Case is null || !Case.MayKeep)
        {
            return NotFound();
        }

        Guid? fileId = null;
        if (Input.File is { } upload)
        {
            var kept = await keep.ExecuteAsync(new IncomingFile(upload.FileName, upload.Length, upload.OpenReadStream, nameof(Input.File), Allowed), Actor, Ct);
            if (!kept.Succeeded)
            {
                return await AnswerAsync(kept, _ => Page());
            }

            fileId = kept.Value.Id;
        }

        return await AnswerAsync(await add.ExecuteAsync(new KeepLibraryFileRequest(Key, fileId, Input.Address, Input.Note), Actor, Ct), _ => Here("Đã bổ sung bản của văn bản."));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid fileRow) =>
        await AnswerAsync(await remove.ExecuteAsync(fileRow, Actor, Ct), _ => Here("Đã gỡ bản."), "");

    protected override async Task LoadAsync() => Case = (await library.FindAsync(Key, Actor, Ct))!;

    private RedirectResult Here(string notice)
    {
        Notice(notice);
        return Redirect($"/thu-vien-van-ban/{Key}");
    }
}

public sealed record LibraryInput
{
    public IFormFile? File { get; set; }
    public string? Address { get; set; }
    public string? Note { get; set; }
}
