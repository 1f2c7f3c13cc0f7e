using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class PrepareModel(SessionQuery sessions, VoteRuleQuery rules, PrepareBallot prepare) : SessionPage(sessions)
{
    [FromRoute(Name = "offerId")]
    public Guid OfferId { get; set; }

    [BindProperty]
    public BallotPlan Input { get; set; } = new();

    public SessionAward Award { get; private set; } = null!;

    public IReadOnlyList<VoteRuleOption> Rules { get; private set; } = [];

    public IEnumerable<SelectListItem> Methods =>
        Enum.GetValues<VoteMethod>().Select(m => new SelectListItem(m.Label(), m.ToString()));

    public IEnumerable<SelectListItem> RuleChoices => Rules.Select(r => new SelectListItem(
        $"{(Covers(r) ? "Đang có hiệu lực" : $"Từ {r.ValidFrom.Written()}{(r.ValidTo is { } to ? $" đến {to.Written()}" : "")}")}: {r.Words}", r.Id.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Award is null)
        {
            return NotFound();
        }

        var inForce = Rules.FirstOrDefault(Covers);
        Input = new BallotPlan { Method = inForce?.DefaultMethod, VoteRuleId = inForce?.Id };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return Award is null ? NotFound()
            : !ModelState.IsValid ? await RefusedAsync()
            : await AnswerAsync(await prepare.ExecuteAsync(new PrepareBallotRequest(SessionId, OfferId, Input.Method, Input.VoteRuleId), Actor, Ct), _ =>
            {
                Notice("Đã lập lượt biểu quyết. Kiểm tra danh sách rồi mở.");
                return Redirect(SessionUrl);
            });
    }

    protected override async Task LoadAsync()
    {
        if (await FindAsync() && Session.Awards.FirstOrDefault(a => a.OfferId == OfferId) is { } award)
        {
            Award = award;
            Rules = award.Rule is null ? [] : await rules.AlternativesAsync(award.Rule.AwardCode, Session.Head.HeldOn, Ct);
        }
    }

    private bool Covers(VoteRuleOption rule) => rule.ValidFrom <= Session.Head.HeldOn && (rule.ValidTo is null || rule.ValidTo >= Session.Head.HeldOn);

    public sealed class BallotPlan
    {
        public VoteMethod? Method { get; set; }

        public Guid? VoteRuleId { get; set; }
    }
}
