using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>All decisions and tờ trình, and the awards that wait for a draft.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class IndexModel(DecisionListQuery decisions, DraftDecision draft) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string? Tim { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Loai { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? TrangThai { get; set; }

    /// <summary>Only of this movement: the thread of its pages leads here.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? PhongTrao { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Trang { get; set; }

    public DecisionList List { get; private set; } = new([], 0, 1);

    public IReadOnlyList<AwardToDraft> ToDraft { get; private set; } = [];

    public bool IsFiltered => PhongTrao is not null || Tim is { Length: > 0 } || Filter.Kind is not null || Filter.State is not null;

    public IEnumerable<SelectListItem> Kinds =>
        [new("Tất cả", ""), .. Enum.GetValues<DecisionKind>().Select(k => new SelectListItem(k.Label(), EnumText.Of(k)))];

    public IEnumerable<SelectListItem> States =>
        [new("Tất cả, trừ đã hủy", ""), .. Enum.GetValues<DecisionState>().Select(s => new SelectListItem(s.Label(DecisionKind.Decision), EnumText.Of(s)))];

    private DecisionFilter Filter => DecisionFilter.Of(Tim, Loai, TrangThai, PhongTrao, Trang ?? 1);

    public bool CanIssue => Actor.Can(Permission.RecordIssue);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostDraftAsync(Guid awardOfferId) =>
        await AnswerAsync(await draft.ExecuteAsync(new DraftDecisionRequest { AwardOfferId = awardOfferId }, Actor, Ct), drafted =>
        {
            Notice($"Đã lập dự thảo gồm {drafted.Count} tập thể, cá nhân. Kiểm tra lại rồi trình lãnh đạo.");
            return Redirect($"/quyet-dinh/{drafted.DecisionId}");
        });

    /// <summary>All papers of the movement, drafted and handed to the second person.</summary>
    public async Task<IActionResult> OnPostDraftAllAsync([FromServices] DraftAndSend all, Guid movementId)
    {
        var result = await all.ExecuteAsync(movementId, Actor, Ct);
        if (result.Value is not { } done)
        {
            return await AnswerAsync(result, _ => Page(), "");
        }

        Notice($"Đã lập {string.Join(", ", done.Papers.Select(p => $"{p.Kind.Label().ToLowerInvariant()} gồm {p.Names} tập thể, cá nhân"))}{(done.Held.Count == 0 ? "; đang chờ người khác kiểm tra." : ".")}");
        return done.Held.Count > 0 ? await AnswerAsync<Done>(done.Held.ToList(), _ => Page(), "")
            : Redirect(done.Papers.Count == 1 ? $"/quyet-dinh/{done.Papers[0].DecisionId}" : $"/quyet-dinh?PhongTrao={movementId}");
    }

    public string PageUrl(int page) => $"/quyet-dinh{Query(("Trang", $"{page}"))}";

    public string SheetUrl => $"/quyet-dinh/danh-sach{Query()}";

    protected override async Task LoadAsync()
    {
        List = await decisions.ListAsync(Filter, Actor, Ct);
        ToDraft = [.. (await decisions.ToDraftAsync(Actor, Ct)).Where(a => PhongTrao is null || a.MovementId == PhongTrao)];
    }

    private QueryString Query(params (string Name, string Value)[] more) =>
        QueryString.Create(new Dictionary<string, string?> { ["Tim"] = Tim, ["Loai"] = Loai, ["TrangThai"] = TrangThai, ["PhongTrao"] = PhongTrao?.ToString() }
            .Concat(more.Select(m => KeyValuePair.Create(m.Name, (string?)m.Value))));
}
