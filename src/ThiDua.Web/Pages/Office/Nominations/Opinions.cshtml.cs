using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Opinions;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>Questions of a movement to other bodies, and the form that asks more.</summary>
[Requires(Permission.CheckNominations)]
public sealed class OpinionsModel(OpinionsQuery opinions, DossierListQuery dossiers, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MovementId { get; set; }

    /// <summary>Dossiers ticked beforehand, from a list or a dossier.</summary>
    [BindProperty(SupportsGet = true, Name = "ho-so")]
    public Guid? First { get; set; }

    [BindProperty]
    public AskInput Input { get; set; } = new();

    public string MovementName { get; private set; } = "";

    public IReadOnlyList<OpinionLine> Lines { get; private set; } = [];

    public IReadOnlyList<DossierRow> Dossiers { get; private set; } = [];

    public TimeAllowed? Allowed { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        Input = new AskInput { AskedOn = clock.Today(), NominationIds = First is { } id ? [id] : [] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] AskOpinions ask)
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        return !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(
            await ask.ExecuteAsync(
                new AskOpinionsRequest
                {
                    MovementId = MovementId, NominationIds = Input.NominationIds, Bodies = Input.Bodies, Question = Input.Question, AskedOn = Input.AskedOn, Number = Input.Number, Symbol = Input.Symbol,
                },
                Actor,
                Ct),
            asked =>
            {
                Notice($"Đã lập {asked.Bodies} công văn. Hạn trả lời: hết ngày {asked.LastDay.Written()}.");
                return Redirect($"/phong-trao/{MovementId}/hoi-y-kien");
            });
    }

    protected override Task LoadAsync() => FoundAsync();

    private async Task<bool> FoundAsync()
    {
        var rows = await dossiers.AllAsync(new DossierFilter { MovementId = MovementId }, Actor, Ct);
        if (await opinions.MovementNameAsync(MovementId, Actor, Ct) is not { } name)
        {
            return false;
        }

        MovementName = name;
        Dossiers = [.. rows.Where(d => d.State is not (NominationState.Draft or NominationState.Withdrawn))];
        Lines = await opinions.OfMovementAsync(MovementId, Actor, Ct);
        Allowed = await opinions.TimeAsync(TimedStep.OpinionAnswer, MovementId, Ct);
        return true;
    }

    public sealed class AskInput
    {
        public List<Guid> NominationIds { get; set; } = [];
        public string? Bodies { get; set; }
        public string? Question { get; set; }
        public DateOnly? AskedOn { get; set; }
        public string? Number { get; set; }
        public string? Symbol { get; set; }
    }
}
