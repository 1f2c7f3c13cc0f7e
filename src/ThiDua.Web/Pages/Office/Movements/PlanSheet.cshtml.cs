using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Movements;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Templates;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>Kế hoạch as the movement's own facts write it.</summary>
[Requires(Permission.ReadMovements)]
public sealed class PlanSheetModel(PlanPaperQuery plans) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Html { get; private set; } = "";

    public IReadOnlyList<string> Gaps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await plans.FindAsync(Id, Actor, Ct) is not { } plan)
        {
            return NotFound();
        }

        (Html, Gaps) = (HtmlWriter.Write(plan.Paper), PaperGaps.Of(plan.Paper));
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync() => PaperOrNotFound(await plans.FindAsync(Id, Actor, Ct));
}
