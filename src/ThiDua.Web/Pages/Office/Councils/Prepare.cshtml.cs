using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class PrepareModel(SessionQuery sessions, VoteRuleQuery rules, PrepareBallot prepare, BeginVote begin) : SessionPage(sessions)
{
    [FromRoute(Name = "offerId")]
    public Guid OfferId { get; set; }

    [BindProperty]
    public BallotPlan Input { get; set; } = new();

    public SessionAward Award { get; private set; } = null!;

    public IReadOnlyList<VoteRuleOption> Rules { get; private set; } = [];

    /// <summary>In a later round only those who missed are voted on again.</summary>
    public IReadOnlyList<SessionDossier> VotedOn => Award.Ballot is null ? Award.Dossiers : [.. Award.Dossiers.Where(d => d.Tally is { Passed: false })];

    public int Count => VotedOn.Count + (Award.Ballot is null ? Award.HiddenDossiers : 0);

    public IEnumerable<SelectListItem> Methods =>
        Enum.GetValues<VoteMethod>().Where(m => m is VoteMethod.WrittenOpinion == Session.Head.Mode is SessionMode.Written).Select(m => new SelectListItem(m.Label(), m.ToString()));

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
        Input = new BallotPlan { Method = Session.Head.Mode is SessionMode.Written ? VoteMethod.WrittenOpinion : Award.Ballot?.Method ?? inForce?.DefaultMethod, VoteRuleId = inForce?.Id };
        return Page();
    }

    /// <param name="opens">The vote begins with the same press; on paper it does not, sheets and tellers come first.</param>
    public async Task<IActionResult> OnPostAsync(bool opens)
    {
        await LoadAsync();
        if (Award is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new PrepareBallotRequest(SessionId, OfferId, Input.Method, Input.VoteRuleId);
        return opens && Input.Method is not VoteMethod.PaperBallot
            ? await AnswerAsync(await begin.ExecuteAsync(request, Actor, Ct), done => Begun(done, Input.Method))
            : await AnswerAsync(await prepare.ExecuteAsync(request, Actor, Ct), done =>
            {
                Notice("Đã lập lượt biểu quyết. Kiểm tra danh sách rồi mở.");
                return Redirect(Input.Method is VoteMethod.PaperBallot ? $"{SessionUrl}/phieu-giay/{done.BallotId}" : SessionUrl);
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
