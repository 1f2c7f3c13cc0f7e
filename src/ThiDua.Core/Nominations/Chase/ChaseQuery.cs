using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Late;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>Who owes what: units by movement, overdue first, for whoever checks their dossiers.</summary>
public sealed class ChaseQuery(ThiDuaDb db, IEnumerable<IChaseSource> sources, TimeProvider clock) : IQuery
{
    public const int Most = 3000;

    public async Task<IReadOnlyList<ChaseRow>> RowsAsync(ChaseFilter filter, Actor actor, CancellationToken ct)
    {
        var heads = await HeadsAsync(filter, actor, ct);
        var details = await ChaseDetails.LoadAsync(db, heads, actor, ct);
        var now = clock.GetUtcNow();
        var rows = heads.Select(head => details.RowOf(head, now));
        return
        [
            .. rows.Where(row => filter.WithSettled || row.Lacks.Count > 0)
                .Where(row => filter.Need is not { } need || row.Lacks.Any(l => l.Need == need))
                .Where(row => !filter.OnlyOverdue || row.IsOverdue)
                .OrderByDescending(row => row.IsOverdue).ThenBy(row => row.Lacks.Count == 0)
                .ThenBy(row => row.EndsAt is null).ThenBy(row => row.EndsAt),
        ];
    }

    /// <summary>Opinions and other things owed in the movements shown, soonest first.</summary>
    public async Task<IReadOnlyList<OtherDebt>> OtherDebtsAsync(IReadOnlyCollection<Guid> movementIds, Actor actor, CancellationToken ct)
    {
        var debts = new List<OtherDebt>();
        foreach (var source in sources)
        {
            debts.AddRange(await source.DebtsAsync(movementIds, actor, ct));
        }

        return [.. debts.OrderBy(d => d.EndsAt is null).ThenBy(d => d.EndsAt)];
    }

    private async Task<List<ChaseHead>> HeadsAsync(ChaseFilter filter, Actor actor, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.CheckNominations);
        var today = clock.Today();
        var invited = db.InvitedUnits.AsNoTracking()
            .Where(i => i.Movement.State == MovementState.Launched || i.Movement.State == MovementState.Reviewing)
            .Where(i => patterns.Any(p => EF.Functions.Like(i.Unit.Path, p)));
        invited = filter.MovementId is { } movement ? invited.Where(i => i.MovementId == movement) : invited;
        invited = filter.Who switch { ChaseWho.Own => invited.Where(i => !i.Unit.IsOutside), ChaseWho.Outside => invited.Where(i => i.Unit.IsOutside), _ => invited };
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var pattern = Fold.Pattern(Typed.Clean(filter.Search));
            invited = invited.Where(i => EF.Functions.Like(Fold.Text(i.Unit.Name), pattern, @"\"));
        }

        return await invited
            .OrderByDescending(i => i.Movement.LaunchedAt).ThenBy(i => i.MovementId).ThenBy(i => i.Unit.ProtocolOrder).ThenBy(i => i.Unit.Name).ThenBy(i => i.UnitId)
            .Take(Most)
            .Select(i => new ChaseHead
            {
                MovementId = i.MovementId,
                Movement = i.Movement.Name ?? i.Movement.Title,
                MovementName = i.Movement.Name,
                MovementTitle = i.Movement.Title,
                MovementState = i.Movement.State,
                AsksOwnPlan = i.Movement.AsksOwnPlans,
                UnitId = i.UnitId,
                Unit = i.Unit.Name,
                UnitKind = i.Unit.Kind,
                SeenAt = i.SeenAt,
                Email = db.Set<OutsideBody>().Where(b => b.UnitId == i.UnitId).Select(b => b.Email).FirstOrDefault()
                    ?? db.Set<Membership>().Where(m => m.UnitId == i.UnitId && m.IsHead && (m.ValidTo == null || m.ValidTo >= today)).Select(m => m.Person.Email).FirstOrDefault(),
                Batch = db.Set<NominationBatch>().Where(b => b.MovementId == i.MovementId && b.UnitId == i.UnitId)
                    .Select(b => new ChaseBatch(b.Id, b.State, b.ClosedBySystem, b.LateLeaveId != null)).FirstOrDefault(),
                OwnPlan = db.Set<UnitPlan>().Where(p => p.MovementId == i.MovementId && p.UnitId == i.UnitId)
                    .Select(p => new OwnPlanLine(p.Number == null ? null : p.Number + "/" + p.Symbol, p.IssuedOn, p.ReceivedOn, p.FileId)).FirstOrDefault(),
                Reminded = db.Set<Reminder>().Count(r => r.MovementId == i.MovementId && r.UnitId == i.UnitId && (r.Letter == null || r.Letter.State != ReminderLetterState.Cancelled)),
                LastReminded = db.Set<Reminder>().Where(r => r.MovementId == i.MovementId && r.UnitId == i.UnitId && (r.Letter == null || r.Letter.State != ReminderLetterState.Cancelled))
                    .Max(r => (DateTimeOffset?)r.At),
            })
            .ToListAsync(ct);
    }
}

internal sealed record ChaseHead
{
    public required Guid MovementId { get; init; }
    public required string Movement { get; init; }
    public string? MovementName { get; init; }
    public required string MovementTitle { get; init; }
    public required MovementState MovementState { get; init; }
    public required bool AsksOwnPlan { get; init; }
    public required Guid UnitId { get; init; }
    public required string Unit { get; init; }
    public required UnitKind UnitKind { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public string? Email { get; init; }
    public ChaseBatch? Batch { get; init; }
    public OwnPlanLine? OwnPlan { get; init; }
    public int Reminded { get; init; }
    public DateTimeOffset? LastReminded { get; init; }
}

internal sealed record ChaseBatch(Guid Id, BatchState State, bool ClosedBySystem, bool SentLate);
