using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Law.Changes;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>What a change would do to the work at hand; nothing is kept.</summary>
[Requires(Permission.ManageLaw, Permission.ReleaseLaw)]
public sealed class PreviewModel(LawChangesQuery changes, LawPreviewQuery previews) : OfficePage
{
    public const int MostShown = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    public LawChangeCase Case { get; private set; } = null!;

    public LawPreview Preview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        Case = (await changes.CaseAsync(Id, Actor, Ct))!;
        if (Case is null)
        {
            return NotFound();
        }

        // What is released or given up has nothing left to preview.
        if (Case.State is LawChangeState.Released or LawChangeState.Abandoned)
        {
            return Redirect($"/phap-luat/dot-sua/{Id}");
        }

        Preview = await previews.OfAsync(Id, Day, Actor, Ct);
        return Page();
    }
}
