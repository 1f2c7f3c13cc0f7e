using ThiDua.Core.Accounts;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Alarms;
using ThiDua.Core.Law.Changes;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>All tables of rules, what ends soon, what is being changed.</summary>
[Requires(Permission.ReadLaw)]
public sealed class IndexModel(LawTableQuery tables, LawAlarmsQuery alarms, LawChangesQuery changes) : OfficePage
{
    public const int FirstAlarms = 5;

    public IReadOnlyList<LawTableSummary> Tables { get; private set; } = [];

    public IReadOnlyList<LawAlarm> Alarms { get; private set; } = [];

    public IReadOnlyList<LawChangeListed> Open { get; private set; } = [];

    public bool CanManage => Actor.Can(Permission.ManageLaw);

    public async Task OnGetAsync()
    {
        Tables = await tables.OverviewAsync(Ct);
        Alarms = await alarms.AllAsync(Ct);
        Open = await changes.OpenAsync(Ct);
    }
}
