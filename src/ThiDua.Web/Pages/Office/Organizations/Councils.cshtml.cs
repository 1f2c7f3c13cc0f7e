using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>Councils by term.</summary>
[Requires(Permission.ReadOrganization)]
public sealed class CouncilsModel(CouncilQuery councils) : OfficePage
{
    public IReadOnlyList<CouncilRow> Councils { get; private set; } = [];

    public bool CanManage => Actor.Can(Permission.ManageOrganization);

    public async Task OnGetAsync() => Councils = await councils.AllAsync(Ct);
}
