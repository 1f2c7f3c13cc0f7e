using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Mail;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Chase;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations.Chase;

/// <summary>Who owes what, of one movement or of all: overdue first, reminders by letter, message and mail.</summary>
[Requires(Permission.CheckNominations)]
public sealed class IndexModel(ChaseQuery chase, ReminderLetterQuery letters, MovementThreadQuery threads, AgencyNameQuery agency, MailSettings mail, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "viec")]
    public ChaseNeed? Need { get; set; }

    [BindProperty(SupportsGet = true, Name = "nhom")]
    public ChaseWho? Who { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "qua-han")]
    public bool OnlyOverdue { get; set; }

    [BindProperty(SupportsGet = true, Name = "ca-xong")]
    public bool WithSettled { get; set; }

    /// <summary>"movement:unit" of each row ticked.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public IReadOnlyList<ChaseRow> Rows { get; private set; } = [];

    public IReadOnlyList<OtherDebt> Others { get; private set; } = [];

    public IReadOnlyList<ReminderLetterRow> Letters { get; private set; } = [];

    public string? MovementName { get; private set; }

    public string Message { get; private set; } = "";

    public bool MailWorks => mail.IsConfigured;

    public bool IsFiltered => Need is not null || Who is not null || OnlyOverdue || WithSettled || !string.IsNullOrEmpty(Search);

    public string Base => Id is { } movement ? $"/phong-trao/{movement}/don-doc" : "/don-doc";

    private ChaseFilter Filter => new()
    {
        MovementId = Id, Need = Need, Who = Who ?? ChaseWho.All, OnlyOverdue = OnlyOverdue, WithSettled = WithSettled, Search = Search is { Length: > 100 } ? Search[..100] : Search,
    };

    private HashSet<ChaseKey> Keys => [.. Chosen.Select(text => text.Split(':'))
        .Where(parts => parts.Length == 2 && Guid.TryParse(parts[0], out _) && Guid.TryParse(parts[1], out _))
        .Select(parts => new ChaseKey(Guid.Parse(parts[0]), Guid.Parse(parts[1])))];

    public async Task<IActionResult> OnGetAsync()
    {
        // A filter that was typed wrongly into the address counts as not set.
        ModelState.Clear();
        await LoadAsync();
        return Id is not null && MovementName is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        ModelState.Clear();
        return File(await ChaseSheetFile.WriteAsync(await chase.RowsAsync(Filter, Actor, Ct), clock.GetUtcNow(), Ct), FileKind.Xlsx.MediaType, "don-doc.xlsx");
    }

    public Task<IActionResult> OnPostLetterAsync([FromServices] WriteReminderLetters write) => WriteAsync(write, oneEach: false);

    public Task<IActionResult> OnPostLetterEachAsync([FromServices] WriteReminderLetters write) => WriteAsync(write, oneEach: true);

    public async Task<IActionResult> OnPostRemindedAsync([FromServices] MarkReminded mark) =>
        await AnswerAsync(await mark.ExecuteAsync(new MarkRemindedRequest(Id, Keys), Actor, Ct), done => Back($"Đã ghi nhắc {done.Units} đơn vị."), "");

    public async Task<IActionResult> OnPostMailAsync([FromServices] SendReminderMails send) =>
        await AnswerAsync(await send.ExecuteAsync(new SendReminderMailsRequest(Id, Keys), Actor, Ct), done => Back(done.WithoutAddress == 0
            ? $"Đang gửi thư nhắc {done.Queued} đơn vị."
            : $"Đang gửi thư nhắc {done.Queued} đơn vị. {done.WithoutAddress} đơn vị chưa ghi địa chỉ thư."), "");

    /// <summary>Before anything was ticked every row that owes something is.</summary>
    public bool IsChosen(ChaseRow row) => Request.Method == "GET" || Keys.Contains(new ChaseKey(row.MovementId, row.UnitId));

    public string UrlOf(string handler)
    {
        var query = new Dictionary<string, string?>
        {
            ["viec"] = Need?.ToString(), ["nhom"] = Who?.ToString(), ["tim"] = Search, ["qua-han"] = OnlyOverdue ? "true" : null, ["ca-xong"] = WithSettled ? "true" : null, ["handler"] = handler,
        };
        return QueryHelpers.AddQueryString(Base, query.Where(q => !string.IsNullOrEmpty(q.Value)).ToDictionary());
    }

    protected override async Task LoadAsync()
    {
        MovementName = Id is { } movement ? (await threads.FindAsync(movement, Actor, Ct))?.Title : null;
        Rows = await chase.RowsAsync(Filter, Actor, Ct);
        Others = await chase.OtherDebtsAsync([.. Rows.Select(r => r.MovementId).Concat(Id is { } one ? [one] : []).Distinct()], Actor, Ct);
        Letters = await letters.RowsAsync(Id, Actor, Ct);
        Message = ChaseWords.Message(await agency.ShortNameAsync(Ct) ?? "", Rows, clock.GetUtcNow());
    }

    private async Task<IActionResult> WriteAsync(WriteReminderLetters write, bool oneEach) =>
        await AnswerAsync(await write.ExecuteAsync(new WriteReminderLettersRequest { MovementId = Id, Chosen = Keys, OneEach = oneEach }, Actor, Ct), done =>
        {
            Notice(done.LetterIds.Count == 1
                ? "Đã lập dự thảo công văn và ghi đã nhắc các đơn vị. Văn thư cấp số thì ghi số, ngày ở trang này."
                : $"Đã lập {done.LetterIds.Count} dự thảo công văn và ghi đã nhắc các đơn vị.");
            return Redirect(done.LetterIds.Count == 1 ? $"/don-doc/cong-van/{done.LetterIds[0]}" : Base);
        }, "");

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect(Base);
    }
}
