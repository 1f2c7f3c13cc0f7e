using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Reports;
using ThiDua.Core.Reports.Narratives;
using ThiDua.Papers.Writing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Reports;

/// <summary>Báo cáo sơ kết, tổng kết, đột xuất of a movement: written here, read here, taken away as a file.</summary>
[Requires(Permission.CloseMovements)]
public sealed class NarrativeModel(NarrativeReportQuery reports, SaveNarrativeReport save) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>so-ket, tong-ket or dot-xuat.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty]
    public NarrativeInput Input { get; set; } = new();

    public NarrativePage View { get; private set; } = null!;

    public string Html => HtmlWriter.Write(View.Paper.Paper);

    public string Heading => View.Kind switch { NarrativeReportKind.Interim => "Báo cáo sơ kết", NarrativeReportKind.Final => "Báo cáo tổng kết", _ => "Báo cáo đột xuất" };

    private NarrativeReportKind? Asked => Kind switch { "so-ket" => NarrativeReportKind.Interim, "tong-ket" => NarrativeReportKind.Final, "dot-xuat" => NarrativeReportKind.Special, _ => null };

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        var text = View.Text;
        Input = new NarrativeInput { Version = View.Version, About = text.About, Occasion = text.Occasion, Addressee = text.Addressee, Results = text.Results, Limits = text.Limits, Tasks = text.Tasks };
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync() => await FoundAsync() ? PaperOrNotFound(View.Paper) : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        return !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(await SaveAsync(), _ =>
        {
            Notice("Đã lưu báo cáo.");
            return Redirect(Request.Path);
        });
    }

    /// <summary>Saves what is typed; the report as it then reads becomes a draft that the clerk of records numbers.</summary>
    public async Task<IActionResult> OnPostDraftAsync([FromServices] DraftReadyPaper draft)
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var saved = await SaveAsync();
        if (!saved.Succeeded || !await FoundAsync() || View is not { Paper.Paper: { Title: NamedTitle title } paper })
        {
            return await AnswerAsync(saved, _ => NotFound());
        }

        Input.Version = View.Version;
        ModelState.Remove("Input.Version");
        return await AnswerAsync(await draft.ExecuteAsync(new ReadyPaper(PaperType.Report, Id, title.Abstract ?? title.TypeName, paper), Actor, Ct), drafted =>
        {
            Notice("Đã lập dự thảo báo cáo. Trình ký, rồi văn thư ghi số và ngày.");
            return Redirect($"/van-ban/{drafted.PaperId}");
        });
    }

    protected override Task LoadAsync() => FoundAsync();

    private Task<Result<Done>> SaveAsync() => save.ExecuteAsync(
        new SaveNarrativeReportRequest
        {
            MovementId = Id, Kind = View.Kind, Version = Input.Version, About = Input.About, Occasion = Input.Occasion, Addressee = Input.Addressee, Results = Input.Results, Limits = Input.Limits, Tasks = Input.Tasks,
        }, Actor, Ct);

    private async Task<bool> FoundAsync()
    {
        if (Asked is not { } kind || await reports.FindAsync(Id, kind, Actor, Ct) is not { } found)
        {
            return false;
        }

        View = found;
        return true;
    }

    public sealed class NarrativeInput
    {
        public uint Version { get; set; }
        public string? About { get; set; }
        public string? Occasion { get; set; }
        public string? Addressee { get; set; }
        public string? Results { get; set; }
        public string? Limits { get; set; }
        public string? Tasks { get; set; }
    }
}
