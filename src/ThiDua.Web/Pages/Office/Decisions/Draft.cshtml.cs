using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The draft as a Word file, to read or print before it is signed.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class DraftModel(DecisionPapersQuery papers) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        PaperOrNotFound(await papers.DraftAsync(id, Actor, Ct));
}
