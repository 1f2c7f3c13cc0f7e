using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Web.Hosting;
using ThiDua.Web.Jobs;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Decisions.Certificates;

/// <summary>Certificates of an issued decision as files: one, those ticked, or all; each file shows how far it is.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class PrintModel(CertificatePageQuery certificates, CertificatePrinter printer) : OfficePage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PrintInput Input { get; set; } = new();

    [BindProperty]
    public Guid JobId { get; set; }

    public CertificatePage Certificates { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Formats { get; } = [.. Enum.GetValues<PrintFormat>().Select(f => new SelectListItem(f.Label(), f.ToString()))];

    public IReadOnlyList<SelectListItem> Layouts { get; } = [.. Enum.GetValues<PrintLayout>().Select(l => new SelectListItem(l.Label(), l.ToString()))];

    public static Tone ToneOf(PrintJobState state) => state switch
    {
        PrintJobState.Done => Tone.Ok,
        PrintJobState.Queued => Tone.Info,
        PrintJobState.Failed => Tone.Bad,
        _ => Tone.Off,
    };

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Certificates is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostPrintAsync([FromServices] AskToPrint ask)
    {
        ModelState.Remove(nameof(JobId));
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var result = await ask.ExecuteAsync(
            new AskToPrintRequest
            {
                DecisionId = Id, All = Input.All, ItemIds = Input.ItemIds, Format = Input.Format, Layout = Input.Layout, OffsetX = Input.OffsetX ?? 0, OffsetY = Input.OffsetY ?? 0,
            },
            Actor, Ct);
        if (result.Succeeded)
        {
            // A short list is ready before the page is; a long one shows how far it is.
            await Task.WhenAny(printer.WriteAsync(result.Value.JobId), Task.Delay(Patience, Ct));
        }

        return await AnswerAsync(result, _ => Redirect($"/quyet-dinh/{Id}/chung-nhan"));
    }

    public async Task<IActionResult> OnPostCancelAsync([FromServices] CancelPrintJob cancel) =>
        await AnswerAsync(await cancel.ExecuteAsync(JobId, Actor, Ct), _ =>
        {
            Notice("Đã dừng tạo tệp; không giữ lại phần đã tạo.");
            return Redirect($"/quyet-dinh/{Id}/chung-nhan");
        }, "");

    protected override async Task LoadAsync() => Certificates = (await certificates.FindAsync(Id, Actor, Ct))!;

    public sealed class PrintInput
    {
        public bool All { get; set; }
        public List<Guid> ItemIds { get; set; } = [];
        public PrintFormat Format { get; set; }
        public PrintLayout Layout { get; set; }
        public decimal? OffsetX { get; set; } = 0;
        public decimal? OffsetY { get; set; } = 0;
    }
}
