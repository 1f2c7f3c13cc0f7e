using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Records.Recipients;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Registers;

/// <summary>A paper sent to one's unit; the first look is its receipt.</summary>
[Requires(Permission.UseOffice)]
public sealed class OpenedModel(IncomingQuery incoming, MarkPaperOpened opened) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IncomingPaper Paper { get; private set; } = null!;

    public IReadOnlyList<IncomingFileRow> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await opened.ExecuteAsync(Id, Actor, Ct);
        if (await incoming.FindAsync(Id, Actor, Ct) is not { } paper)
        {
            return NotFound();
        }

        Paper = paper;
        Files = await incoming.FilesAsync(Id, Actor, Ct);
        return Page();
    }
}
