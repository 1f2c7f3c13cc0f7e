using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class MinutesModel(SessionQuery sessions, SessionMinutesQuery minutes, EditMinutes edit, IssueMinutes issue) : SessionPage(sessions)
{
    [BindProperty]
    public MinutesForm Input { get; set; } = new();

    /// <summary>Null until the session is closed, and for a recused member who does not sign.</summary>
    public SessionMinutes? Minutes { get; private set; }

    public bool CanEdit => Session.Head.State is SessionState.Open or SessionState.Closed;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || Session.Head.State is SessionState.Planned or SessionState.Cancelled)
        {
            return NotFound();
        }

        await LoadAsync();
        Input = new MinutesForm
        {
            Version = Session.Head.Version, Course = Session.Head.Course, Opinions = Session.Head.Opinions, Conclusion = Session.Head.Conclusion,
            Symbol = Minutes is null ? null : SessionMinutesPaper.SymbolOf(Minutes.Head),
        };
        return Page();
    }

    public async Task<IActionResult> OnGetDraftAsync()
    {
        if (await minutes.FindAsync(SessionId, Actor, Ct) is not { } facts)
        {
            return NotFound();
        }

        var bytes = new MemoryStream();
        DocxWriter.Write(SessionMinutesPaper.Write(facts), bytes);
        return File(bytes.ToArray(), FileKind.Docx.MediaType, "Du-thao-bien-ban-hop-Hoi-dong.docx");
    }

    public async Task<IActionResult> OnPostSaveAsync() =>
        !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(
            await edit.ExecuteAsync(new EditMinutesRequest(SessionId, Input.Version, Input.Course, Input.Opinions, Input.Conclusion), Actor, Ct), _ => Here("Đã lưu nội dung biên bản."));

    public async Task<IActionResult> OnPostIssueAsync() =>
        await AnswerAsync(await issue.ExecuteAsync(new IssueMinutesRequest(SessionId, Input.Number, Input.Symbol), Actor, Ct), _ => Here("Đã ban hành biên bản. Bản .docx được giữ nguyên như lúc ban hành."));

    protected override async Task LoadAsync()
    {
        if (await FindAsync())
        {
            Minutes = await minutes.FindAsync(SessionId, Actor, Ct);
            // The issuing form does not carry the texts: they are shown as saved.
            if (Request.HasFormContentType && !Request.Form.ContainsKey("Input.Course"))
            {
                (Input.Version, Input.Course, Input.Opinions, Input.Conclusion) = (Session.Head.Version, Session.Head.Course, Session.Head.Opinions, Session.Head.Conclusion);
            }
        }
    }

    public sealed class MinutesForm
    {
        public uint Version { get; set; }

        public string? Course { get; set; }

        public string? Opinions { get; set; }

        public string? Conclusion { get; set; }

        public string? Number { get; set; }

        public string? Symbol { get; set; }
    }
}
