using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions;

/// <summary>Decisions and tờ trình of the actor's agency, newest first; and which awards wait for a draft.</summary>
public sealed class DecisionListQuery(ThiDuaDb db) : IQuery
{
    public const int PageSize = 25;

    public async Task<DecisionList> ListAsync(DecisionFilter filter, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        var matching = Matching(filter, agencies);
        var count = await matching.CountAsync(ct);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (count + PageSize - 1) / PageSize));
        var rows = await RowsOf(Newest(matching).Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(ct);
        return new DecisionList(rows, count, page);
    }

    /// <summary>All that match, for a workbook.</summary>
    public async Task<IReadOnlyList<DecisionListRow>> EveryAsync(DecisionFilter filter, Actor actor, CancellationToken ct) =>
        await RowsOf(Newest(Matching(filter, await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct)))).ToListAsync(ct);

    private static IQueryable<Decision> Newest(IQueryable<Decision> decisions) =>
        decisions.OrderByDescending(d => d.IssuedOn ?? DateOnly.MaxValue).ThenByDescending(d => d.CreatedAt).ThenBy(d => d.Id);

    private IQueryable<DecisionListRow> RowsOf(IQueryable<Decision> decisions)
    {
        var items = db.DecisionItems;
        var changes = db.DecisionChanges;
        return decisions.Select(d => new DecisionListRow(
                d.Id, d.Kind, d.State, d.Number, d.Symbol, d.IssuedOn, d.Movement.Name ?? d.Movement.Title, d.MovementId,
                d.AwardOffer.AwardKind.Name + " của " + d.AwardOffer.Authority,
                items.Count(i => i.DecisionId == d.Id && i.Outcome != ItemOutcome.Struck && i.SubjectKind == SubjectKind.Collective),
                items.Count(i => i.DecisionId == d.Id && i.Outcome != ItemOutcome.Struck && i.SubjectKind != SubjectKind.Collective),
                items.Where(i => i.DecisionId == d.Id && i.Outcome == ItemOutcome.Granted).Sum(i => i.LegalAmount),
                changes.Count(c => c.DecisionId == d.Id)));
    }

    /// <summary>Awards with names selected that stand on no list yet: what the officer drafts next.</summary>
    public async Task<IReadOnlyList<AwardToDraft>> ToDraftAsync(Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.DraftDecisions, actor, ct);
        var items = db.DecisionItems;
        var decisions = db.Decisions;
        return await db.Nominations.AsNoTracking()
            .Where(n => n.State == NominationState.Selected && agencies.Contains(n.Movement.AgencyId)
                && (n.Movement.State == MovementState.Reviewing || n.Movement.State == MovementState.Decided || n.Movement.State == MovementState.Awarded)
                && !items.Any(i => i.NominationId == n.Id && i.Outcome == ItemOutcome.Proposed && i.Decision.State != DecisionState.Cancelled)
                && !decisions.Any(d => d.AwardOfferId == n.GrantedOfferId
                    && (d.State == DecisionState.Draft || d.State == DecisionState.Checking || d.State == DecisionState.BeforeDirector || d.State == DecisionState.Approved)))
            .GroupBy(n => new
            {
                OfferId = n.GrantedOfferId!.Value,
                Award = n.GrantedOffer!.AwardKind.Name,
                n.GrantedOffer.Authority,
                n.GrantedOffer.AwardKind.AuthorityLevel,
                n.MovementId,
                Movement = n.Movement.Name ?? n.Movement.Title,
                n.GrantedOffer.Ordinal,
            })
            .OrderBy(g => g.Key.Movement).ThenBy(g => g.Key.Ordinal)
            .Select(g => new AwardToDraft(
                g.Key.OfferId, g.Key.Award + " của " + g.Key.Authority, g.Key.MovementId, g.Key.Movement,
                g.Key.AuthorityLevel == AuthorityLevel.Department || g.Key.AuthorityLevel == AuthorityLevel.Commune ? DecisionKind.Decision : DecisionKind.Submission,
                g.Count()))
            .ToListAsync(ct);
    }

    private IQueryable<Decision> Matching(DecisionFilter filter, List<Guid> agencies)
    {
        var decisions = db.Decisions.AsNoTracking().Where(d => agencies.Contains(d.AgencyId));
        decisions = filter.Kind is { } kind ? decisions.Where(d => d.Kind == kind) : decisions;
        decisions = filter.State is { } state ? decisions.Where(d => d.State == state) : decisions.Where(d => d.State != DecisionState.Cancelled);
        decisions = filter.MovementId is { } movement ? decisions.Where(d => d.MovementId == movement) : decisions;
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var pattern = Fold.Pattern(filter.Text);
            decisions = decisions.Where(d => EF.Functions.Like(Fold.Text(d.Abstract), pattern, @"\")
                || EF.Functions.Like(Fold.Text((d.Number ?? "") + "/" + d.Symbol), pattern, @"\"));
        }

        return decisions;
    }
}

public sealed record DecisionFilter(DecisionKind? Kind = null, DecisionState? State = null, Guid? MovementId = null, string? Text = null, int Page = 1)
{
    /// <summary>From the words of an address; what is not a kind or state filters nothing.</summary>
    public static DecisionFilter Of(string? text, string? kind, string? state, Guid? movementId, int page = 1) =>
        new(Named<DecisionKind>(kind), Named<DecisionState>(state), movementId, text, page);

    private static T? Named<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => EnumText.Of(v!.Value) == word);
}

public sealed record DecisionList(IReadOnlyList<DecisionListRow> Rows, int Count, int Page)
{
    public int Pages => Math.Max(1, (Count + DecisionListQuery.PageSize - 1) / DecisionListQuery.PageSize);
}

/// <param name="Changes">Names of another decision that this one changes.</param>
public sealed record DecisionListRow(
    Guid Id, DecisionKind Kind, DecisionState State, string? Number, string Symbol, DateOnly? IssuedOn, string Movement, Guid MovementId,
    string Award, int Collectives, int Individuals, decimal? Money, int Changes)
{
    /// <summary>"05/QĐ-SKHCN", or the symbol alone before it has a number.</summary>
    public string Reference => DecisionReference.Of(Number, Symbol);
}

public sealed record AwardToDraft(Guid AwardOfferId, string Award, Guid MovementId, string Movement, DecisionKind Kind, int Count);

internal static class DecisionReference
{
    public static string Of(string? number, string symbol) => number is null ? $"…/{symbol}" : $"{number.PadLeft(2, '0')}/{symbol}";
}
