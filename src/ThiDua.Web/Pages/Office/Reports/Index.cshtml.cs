using ThiDua.Core.Accounts;
using ThiDua.Core.Reports;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Reports;

/// <summary>Movements that a report can be made of.</summary>
[Requires(Permission.ReadReports)]
public sealed class IndexModel(ReportListQuery reports) : OfficePage
{
    public IReadOnlyList<ReportListRow> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await reports.ListAsync(Actor, Ct);
}
