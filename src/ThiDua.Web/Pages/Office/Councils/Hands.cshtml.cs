using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Law;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class HandsModel(SessionQuery sessions, RecordHands record) : SessionPage(sessions)
{
    [FromRoute(Name = "ballotId")]
    public Guid BallotId { get; set; }

    [BindProperty]
    public HandsForm Input { get; set; } = new();

    public SessionAward Award { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Award?.Ballot is not { Method: VoteMethod.ShowOfHands })
        {
            return NotFound();
        }

        if (Award.Ballot.State is not BallotState.Open)
        {
            return Redirect(SessionUrl);
        }

        Input.Counts = [.. Award.Dossiers.Select(d => new Row { NominationId = d.NominationId })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return Award is null ? NotFound()
            : !ModelState.IsValid ? await RefusedAsync()
            : await AnswerAsync(
                await record.ExecuteAsync(new RecordHandsRequest(BallotId, [.. Input.Counts.Select(c => new HandsOf(c.NominationId, c.Yes, c.No, c.Abstain))]), Actor, Ct),
                _ => Redirect($"{SessionUrl}/ket-qua/{BallotId}"));
    }

    public SessionDossier? DossierOf(Row row) => Award.Dossiers.FirstOrDefault(d => d.NominationId == row.NominationId);

    /// <summary>Members in the room who may raise a hand for the dossier.</summary>
    public int EntitledFor(Row row) =>
        (Award.Ballot!.PresentMembers ?? 0) - Session.Recusals.Count(r => r.NominationId == row.NominationId && Session.Members.Any(m => m.PersonId == r.PersonId && m.Present is true));

    protected override async Task LoadAsync()
    {
        if (await FindAsync() && Session.Awards.FirstOrDefault(a => a.Ballot?.Id == BallotId) is { } award)
        {
            Award = award;
        }
    }

    public sealed class HandsForm
    {
        public List<Row> Counts { get; set; } = [];
    }

    public sealed class Row
    {
        public Guid NominationId { get; set; }

        public int? Yes { get; set; }

        public int? No { get; set; }

        public int? Abstain { get; set; }
    }
}
