using ThiDua.Core.Accounts;
using ThiDua.Core.Records.Packs;
using ThiDua.Web.Hosting;
using ThiDua.Web.Jobs;

namespace ThiDua.Web.Pages.Office.Packs;

[Requires(Permission.ReadMovements)]
public sealed class OfMovementModel(PackQuery packs, PackRunQuery runs, PackMaker maker) : PackPage(packs, runs, maker)
{
    public override string CaseUrl => $"/phong-trao/{Id}";

    protected override Task<PackAbout?> AboutAsync() => Task.FromResult<PackAbout?>(new PackAbout(Id, null));
}
