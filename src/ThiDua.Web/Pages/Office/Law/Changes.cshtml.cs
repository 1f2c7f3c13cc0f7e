using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Law.Changes;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>All changes of law, the youngest first.</summary>
[Requires(Permission.ReadLaw)]
public sealed class ChangesModel(LawChangesQuery changes) : OfficePage
{
    /// <summary>Instant of the last change shown so far.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")]
    public string? Before { get; set; }

    public IReadOnlyList<LawChangeListed> List { get; private set; } = [];

    public string? Older { get; private set; }

    public bool CanManage => Actor.Can(Permission.ManageLaw);

    public async Task OnGetAsync()
    {
        DateTimeOffset? before = long.TryParse(Before, CultureInfo.InvariantCulture, out var ticks) && ticks > 0 && ticks < DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        var found = await changes.ListAsync(before, Ct);
        List = [.. found.Take(LawChangesQuery.PageSize)];
        Older = found.Count > List.Count ? List[^1].CreatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture) : null;
    }
}
