using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Records.Papers;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Registers.Papers;

/// <summary>Drafts of papers that no other module writes.</summary>
[Requires(Permission.ReadDecisions, Permission.RecordIssue)]
public sealed class IndexModel(PaperListQuery papers) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "da-huy")]
    public bool Cancelled { get; set; }

    public IReadOnlyList<PaperLine> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        ModelState.Clear();
        Lines = await papers.DraftsAsync(Cancelled, Actor, Ct);
    }
}
