using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Planning;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class AgendaModel(SessionQuery sessions, PreparationQuery preparation, SaveAgenda save) : SessionPage(sessions)
{
    private const int BlankLines = 3;

    [BindProperty]
    public AgendaForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Offers =>
        [new("Không phải phần biểu quyết", ""), .. Session.Awards.Select(a => new SelectListItem(a.Label, a.OfferId.ToString()))];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (Session.Head.State is not SessionState.Planned)
        {
            return Redirect(SessionUrl);
        }

        var agenda = (await preparation.OfAsync(Session.Head, Actor, Ct)).Agenda;
        List<Row> rows = agenda.Count > 0
            ? [.. agenda.Select(a => new Row { AwardOfferId = a.AwardOfferId, Title = a.Title, Presenter = a.Presenter })]
            : Usual();
        rows.AddRange(Enumerable.Range(0, BlankLines).Select(_ => new Row()));
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Ordinal = i + 1;
        }

        Input = new AgendaForm { Version = Session.Head.Version, Items = rows };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        // Sorted here so that a fault named by place points at the line as shown again.
        Input.Items = [.. Input.Items.Where(i => !i.IsBlank).OrderBy(i => i.Ordinal ?? int.MaxValue)];
        ModelState.Clear();
        var entries = Input.Items.Select(i => new AgendaEntry(i.AwardOfferId is null ? AgendaKind.Other : AgendaKind.Award, i.AwardOfferId, i.Title, i.Presenter)).ToList();
        return await AnswerAsync(await save.ExecuteAsync(new SaveAgendaRequest(SessionId, Input.Version, entries), Actor, Ct), _ => Back("Đã lưu chương trình phiên họp."));
    }

    // What nearly every session goes through; the awards are those with dossiers.
    private List<Row> Usual() =>
    [
        new() { Title = "Thường trực Hội đồng báo cáo kết quả kiểm tra hồ sơ" },
        .. Session.Awards.Where(a => a.Dossiers.Count + a.HiddenDossiers > 0).Select(a => new Row { AwardOfferId = a.OfferId, Title = $"Thảo luận, biểu quyết {a.Label}" }),
        new() { Title = "Kết luận của chủ trì" },
    ];

    public sealed class AgendaForm
    {
        public uint Version { get; set; }

        public List<Row> Items { get; set; } = [];
    }

    public sealed class Row
    {
        public int? Ordinal { get; set; }

        public Guid? AwardOfferId { get; set; }

        public string? Title { get; set; }

        public string? Presenter { get; set; }

        public bool IsBlank => AwardOfferId is null && string.IsNullOrWhiteSpace(Title);
    }
}
