using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Wordings;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Wordings;

/// <summary>The papers whose words and Word templates the agency may make its own.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class IndexModel(WordingsQuery wordings) : OfficePage
{
    public IReadOnlyList<WordingRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var rows = await wordings.RowsAsync(Actor, Ct);
        Rows = rows ?? [];
        return rows is null ? NotFound() : Page();
    }
}
