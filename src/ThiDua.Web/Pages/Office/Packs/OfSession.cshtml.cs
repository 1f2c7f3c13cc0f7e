using ThiDua.Core.Accounts;
using ThiDua.Core.Records.Packs;
using ThiDua.Web.Hosting;
using ThiDua.Web.Jobs;

namespace ThiDua.Web.Pages.Office.Packs;

[Requires(Permission.ReadSessions)]
public sealed class OfSessionModel(PackQuery packs, PackRunQuery runs, PackMaker maker) : PackPage(packs, runs, maker)
{
    private readonly PackQuery packs = packs;

    public override string CaseUrl => $"/hoi-dong/phien/{Id}";

    protected override Task<PackAbout?> AboutAsync() => packs.OfSessionAsync(Id, Actor, Ct);
}
