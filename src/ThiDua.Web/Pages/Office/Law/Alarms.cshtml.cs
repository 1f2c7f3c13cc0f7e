using ThiDua.Core.Accounts;
using ThiDua.Core.Law.Alarms;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>Rules that end soon and have nothing that follows them.</summary>
[Requires(Permission.ReadLaw)]
public sealed class AlarmsModel(LawAlarmsQuery alarms) : OfficePage
{
    public IReadOnlyList<LawAlarm> List { get; private set; } = [];

    public async Task OnGetAsync() => List = await alarms.AllAsync(Ct);
}
