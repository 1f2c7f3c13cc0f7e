using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
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
        if (await PaperAsync() is not { } paper)
        {
            return NotFound();
        }

        (Html, Gaps) = (HtmlWriter.Write(paper.Paper), PaperGaps.Of(paper.Paper));
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync() => PaperOrNotFound(await PaperAsync());

    private async Task<StyledPaper?> PaperAsync() => await FindAsync() ? await notices.FindAsync(SessionId, DenNgay, Actor, Ct) : null;
}
