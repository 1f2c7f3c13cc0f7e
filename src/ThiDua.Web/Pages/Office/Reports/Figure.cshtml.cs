using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Reports;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Reports;

/// <summary>The rows that one figure of the report counts.</summary>
[Requires(Permission.ReadReports)]
public sealed class FigureModel(ClosingReportQuery reports) : OfficePage
{
    public ClosingReport Report { get; private set; } = null!;

    public ReportFigure Shown { get; private set; } = null!;

    public bool HasMoney => Shown.Rows.Any(r => r.Money is not null);

    public async Task<IActionResult> OnGetAsync(Guid id, string figure)
    {
        Report = (await reports.FindAsync(id, Actor, Ct))!;
        Shown = Report?.Figure(figure)!;
        return Shown is null ? NotFound() : Page();
    }
}
