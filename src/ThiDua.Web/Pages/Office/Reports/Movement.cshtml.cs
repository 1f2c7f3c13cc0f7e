using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Reports;
using ThiDua.Papers.Writing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Reports;

/// <summary>The closing report of a movement and the end of its thread.</summary>
[Requires(Permission.ReadReports)]
public sealed class MovementModel(ClosingReportQuery reports, CloseMovement close) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CloseInput Input { get; set; } = new();

    public ClosingReport Report { get; private set; } = null!;

    public bool CanClose => Actor.Can(Permission.CloseMovements);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Report is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var request = new CloseMovementRequest { MovementId = Id, Version = Input.Version, Assessment = Input.Assessment, Reason = Input.Reason };
        return await AnswerAsync(await close.ExecuteAsync(request, Actor, Ct), _ =>
        {
            Notice("Đã tổng kết phong trào và chốt báo cáo.");
            return Redirect($"/bao-cao/phong-trao/{Id}");
        });
    }

    /// <summary>The report becomes a draft that the clerk of records numbers.</summary>
    public async Task<IActionResult> OnPostDraftAsync([FromServices] ReportPapersQuery papers, [FromServices] DraftReadyPaper draft)
    {
        if (await papers.ToNumberAsync(Id, Actor, Ct) is not { Title: NamedTitle title } paper)
        {
            return NotFound();
        }

        return await AnswerAsync(await draft.ExecuteAsync(new ReadyPaper(PaperType.Report, Id, title.Abstract ?? title.TypeName, paper), Actor, Ct), saved =>
        {
            Notice("Đã lập dự thảo báo cáo. Trình ký, rồi văn thư ghi số và ngày.");
            return Redirect($"/van-ban/{saved.PaperId}");
        });
    }

    protected override async Task LoadAsync() => Report = (await reports.FindAsync(Id, Actor, Ct))!;
}

public sealed record CloseInput
{
    public uint Version { get; set; }
    public string? Assessment { get; set; }
    public string? Reason { get; set; }
}
