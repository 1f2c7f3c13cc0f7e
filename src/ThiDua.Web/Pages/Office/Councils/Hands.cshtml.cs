using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class HandsModel(SessionQuery sessions, HandsFormQuery forms, RecordHands record) : SessionPage(sessions)
{
    [FromRoute(Name = "ballotId")]
    public Guid BallotId { get; set; }

    [BindProperty]
    public HandsForm Input { get; set; } = new();

    public SessionAward Award { get; private set; } = null!;

    public HandsToCount Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Form is null)
        {
            return NotFound();
        }

        if (Form.State is not BallotState.Open)
        {
            return Redirect(SessionUrl);
        }

        Input.Counts = [.. Form.Lines.Select(l => new Row { NominationId = l.NominationId })];
        return Page();
    }

    /// <param name="all">Lines without a figure: all who may vote agreed.</param>
    public async Task<IActionResult> OnPostAsync(bool all)
    {
        await LoadAsync();
        return Form is null ? NotFound()
            : !ModelState.IsValid ? await RefusedAsync()
            : await AnswerAsync(
                await record.ExecuteAsync(new RecordHandsRequest(BallotId, [.. Input.Counts.Select(c => new HandsOf(c.NominationId, c.Yes, c.No, c.Abstain))], all), Actor, Ct),
                _ => Redirect($"{SessionUrl}/ket-qua/{BallotId}"));
    }

    public HandsLine? LineOf(Row row) => Form.Lines.FirstOrDefault(l => l.NominationId == row.NominationId);

    protected override async Task LoadAsync()
    {
        if (await FindAsync() && Session.Awards.FirstOrDefault(a => a.Ballot?.Id == BallotId) is { } award && await forms.FindAsync(SessionId, BallotId, Actor, Ct) is { } form)
        {
            (Award, Form) = (award, form);
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
