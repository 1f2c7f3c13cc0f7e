using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.UnitReviews;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Summaries;

/// <summary>Danh sách trích ngang: one line for each proposal of a unit or of a whole movement, as the officer and the council pass it round.</summary>
public sealed class SummaryListQuery(ThiDuaDb db) : IQuery
{
    /// <param name="unitId">Null: every unit that the actor reads.</param>
    public async Task<SummaryList?> FindAsync(Guid movementId, Guid? unitId, Actor actor, CancellationToken ct)
    {
        var movement = await db.Movements.AsNoTracking().Where(m => m.Id == movementId)
            .Select(m => new { Name = m.Name ?? m.Title, Agency = db.Set<Agency>().Where(a => a.Id == m.AgencyId).Select(a => new { a.Name, a.ParentName, a.PlaceName }).First() })
            .FirstOrDefaultAsync(ct);
        var patterns = actor.PatternsFor(Permission.ReadNominations);
        if (movement is null || patterns.Length == 0)
        {
            return null;
        }

        var found = db.NominationsFor(actor).AsNoTracking()
            .Where(n => n.MovementId == movementId && n.State != NominationState.Withdrawn && patterns.Any(p => EF.Functions.Like(n.Batch.Unit.Path, p)));
        found = unitId is { } unit ? found.Where(n => n.Batch.UnitId == unit) : found.Where(n => n.State != NominationState.Draft);
        var rows = await RowsAsync(found, ct);
        var unitName = unitId is null ? null : await db.Units.AsNoTracking().Where(u => u.Id == unitId && patterns.Any(p => EF.Functions.Like(u.Path, p))).Select(u => u.Name).FirstOrDefaultAsync(ct);
        return unitId is not null && unitName is null
            ? null
            : new SummaryList(movementId, movement.Name, movement.Agency.Name, movement.Agency.ParentName, movement.Agency.PlaceName, unitId, unitName, rows);
    }

    private async Task<IReadOnlyList<SummaryRow>> RowsAsync(IQueryable<Nomination> found, CancellationToken ct)
    {
        var heads = await found
            .OrderBy(n => n.SubjectKind == SubjectKind.Collective ? 0 : 1).ThenBy(n => n.Batch.Unit.ProtocolOrder).ThenBy(n => n.Batch.Unit.Name)
            .ThenBy(n => n.Person == null ? n.SubjectName : n.Person.GivenName).ThenBy(n => n.SubjectName).ThenBy(n => n.Id)
            .Select(n => new SummaryRow
            {
                Id = n.Id,
                Kind = n.SubjectKind,
                Name = n.SubjectName,
                Title = n.SubjectTitle,
                Unit = n.Batch.Unit.Name,
                BirthYear = n.Person == null || n.Person.BirthDate == null ? null : n.Person.BirthDate.Value.Year,
                Sex = n.Person == null ? null : n.Person.Sex,
                Award = n.AwardOffer.AwardKind.Name + " của " + n.AwardOffer.Authority,
                Achievement = n.Achievement,
                State = n.State,
                PersonId = n.PersonId,
                UnitId = n.SubjectUnitId,
                GroupId = n.GroupId,
                CriteriaMet = db.Set<CriterionCheck>().Count(c => c.NominationId == n.Id && c.Met),
                Criteria = db.Set<Criterion>().Count(c => c.MovementId == n.MovementId && (c.Subject == CriterionSubject.Common
                    || c.Subject == (n.SubjectKind == SubjectKind.Individual ? CriterionSubject.Individual : CriterionSubject.Collective))),
            })
            .ToListAsync(ct);
        var ids = heads.Select(h => h.Id).ToList();
        var votes = await UnitVotes.OfAsync(db.UnitReviewVotes.Where(v => ids.Contains(v.NominationId)), ct);
        var history = await AwardsBefore.OfAsync(db, [.. heads.Select(h => new Honoured(h.Id, h.PersonId, h.UnitId, h.GroupId))], ct);
        return [.. heads.Select(h => h with { UnitVote = votes.GetValueOrDefault(h.Id), Honours = history.GetValueOrDefault(h.Id) ?? [] })];
    }
}

/// <param name="Unit">Null when the list is of the whole movement.</param>
public sealed record SummaryList(
    Guid MovementId, string Movement, string Agency, string ParentAgency, string Place, Guid? UnitId, string? Unit, IReadOnlyList<SummaryRow> Rows);

public sealed record SummaryRow
{
    public required Guid Id { get; init; }
    public required SubjectKind Kind { get; init; }
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required string Unit { get; init; }
    public int? BirthYear { get; init; }
    public Sex? Sex { get; init; }
    public required string Award { get; init; }
    public required string Achievement { get; init; }
    public required NominationState State { get; init; }
    public required int CriteriaMet { get; init; }
    public required int Criteria { get; init; }
    public UnitVoteFact? UnitVote { get; init; }

    /// <summary>Awards that stand, newest first: "Giấy khen năm 2024 (12/QĐ-SKHCN)".</summary>
    public IReadOnlyList<string> Honours { get; init; } = [];
    internal Guid? PersonId { get; init; }
    internal Guid? UnitId { get; init; }
    internal Guid? GroupId { get; init; }

    /// <summary>"5/6 (83,3 %)"; empty without a concluded meeting.</summary>
    public string VoteWritten => UnitVote is { } v
        ? $"{v.For}/{v.Counted} ({(100m * v.For / v.Counted).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',')} %)" : "";
}
