using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>The tree of units.</summary>
[Requires(Permission.ReadOrganization)]
public sealed class UnitsModel(UnitTreeQuery units) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "ca-cu")]
    public bool WithClosed { get; set; }

    public IReadOnlyList<UnitNode> Units { get; private set; } = [];

    public bool CanManage => Actor.Can(Permission.ManageOrganization);

    public async Task OnGetAsync() => Units = await units.AllAsync(Actor, WithClosed, Ct);
}
