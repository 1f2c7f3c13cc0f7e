using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Accounts;

[Requires(Permission.ManageAccounts)]
public sealed class IndexModel(AccountsQuery accounts, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "ten")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public AccountsPage List { get; private set; } = new([], 0, 1, 1);

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync() => List = await accounts.PageAsync(Search is { Length: > 100 } ? Search[..100] : Search, PageNumber, Actor, Ct);
}
