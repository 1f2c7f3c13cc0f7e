using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Templates;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>What the council agreed, as a notice to read on screen and take away.</summary>
[Requires(Permission.ManageSessions)]
public sealed class NoticeModel(SessionQuery sessions, ResultNoticeQuery notices) : SessionPage(sessions)
{
    /// <summary>The last day for comments.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? DenNgay { get; set; }

    public string Html { get; private set; } = "";

    public IReadOnlyList<string> Gaps { get; private set; } = [];

    public string FileUrl => $"{SessionUrl}/thong-bao?handler=File{(DenNgay is { } day ? $"&DenNgay={Uri.EscapeDataString(day.Written())}" : "")}";

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Html.Length > 0 ? Page() : NotFound();
    }

    public async Task<IActionResult> OnGetFileAsync() => PaperOrNotFound(await PaperAsync());

    /// <summary>The notice becomes a draft that the clerk of records numbers in the council's series.</summary>
    public async Task<IActionResult> OnPostDraftAsync([FromServices] DraftReadyPaper draft)
    {
        if (await PaperAsync() is not { Paper: { Title: NamedTitle title } paper })
        {
            return NotFound();
        }

        return await AnswerAsync(await draft.ExecuteAsync(new ReadyPaper(PaperType.Notice, Session.Head.MovementId, title.Abstract ?? title.TypeName, paper, SessionId), Actor, Ct), saved =>
        {
            Notice("Đã lập dự thảo thông báo. Trình ký, rồi văn thư ghi số và ngày.");
            return Redirect($"/van-ban/{saved.PaperId}");
        });
    }

    protected override async Task LoadAsync()
    {
        if (await PaperAsync() is { } paper)
        {
            (Html, Gaps) = (HtmlWriter.Write(paper.Paper), PaperGaps.Of(paper.Paper));
        }
    }

    private async Task<StyledPaper?> PaperAsync() => await FindAsync() ? await notices.FindAsync(SessionId, DenNgay, Actor, Ct) : null;
}
