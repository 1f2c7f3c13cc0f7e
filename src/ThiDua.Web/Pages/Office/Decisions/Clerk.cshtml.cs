using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The clerk's page: papers signed that wait for a number, and the numbers given this year.</summary>
[Requires(Permission.RecordIssue)]
public sealed class ClerkModel(ClerkQuery clerk, TimeProvider clock) : OfficePage
{
    private const int MostYears = 10;

    [BindProperty(SupportsGet = true)]
    public int? Nam { get; set; }

    public ClerkDesk Desk { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<int> Years =>
        [.. Enumerable.Range(0, MostYears).Select(back => clock.Today().Year - back).TakeWhile(y => y >= Desk.FirstYear)];

    public async Task OnGetAsync() => Desk = await clerk.DeskAsync(Nam is >= 1945 and <= 2100 ? Nam.Value : clock.Today().Year, Actor, Ct);
}
