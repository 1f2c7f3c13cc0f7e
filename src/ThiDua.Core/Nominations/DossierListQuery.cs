using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Nominations.Opinions;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>Dossiers that the actor may read: collectives first, then people by given name, within movement and unit.</summary>
public sealed class DossierListQuery(ThiDuaDb db) : IQuery
{
    public const int PageSize = 50;
    private const int MostExported = 10_000;

    public async Task<DossierList> PageAsync(DossierFilter filter, Actor actor, CancellationToken ct)
    {
        var found = Filtered(filter, actor);
        var total = await found.CountAsync(ct);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        return new DossierList(await RowsAsync(found, (page - 1) * PageSize, PageSize, ct), total, page);
    }

    /// <summary>Everything that the filter finds, for the spreadsheet.</summary>
    public Task<IReadOnlyList<DossierRow>> AllAsync(DossierFilter filter, Actor actor, CancellationToken ct) =>
        RowsAsync(Filtered(filter, actor), 0, MostExported, ct);

    internal Task<IReadOnlyList<DossierRow>> OfBatchAsync(Guid batchId, Actor actor, CancellationToken ct) =>
        RowsAsync(db.NominationsFor(actor).AsNoTracking().Where(n => n.BatchId == batchId && (n.State != NominationState.Withdrawn || n.SubmittedAt != null)), 0, MostExported, ct);

    private IQueryable<Nomination> Filtered(DossierFilter filter, Actor actor)
    {
        var patterns = actor.PatternsFor(Permission.ReadNominations);
        var own = actor.Can(Permission.WriteOwnReport) ? actor.PersonId : null;
        var found = db.NominationsFor(actor).AsNoTracking()
            .Where(n => patterns.Any(p => EF.Functions.Like(n.Batch.Unit.Path, p)) || (own != null && n.PersonId == own));
        found = filter.State is { } state ? found.Where(n => n.State == state) : found.Where(n => n.State != NominationState.Withdrawn);
        if (filter.MovementId is { } movement)
        {
            found = found.Where(n => n.MovementId == movement);
        }

        if (filter.UnitId is { } unit)
        {
            found = found.Where(n => n.Batch.UnitId == unit);
        }

        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var pattern = Fold.Pattern(filter.Search);
            found = found.Where(n => EF.Functions.Like(Fold.Text(n.SubjectName), pattern, @"\") || EF.Functions.Like(Fold.Text(n.Batch.Unit.Name), pattern, @"\"));
        }

        return found;
    }

    private async Task<IReadOnlyList<DossierRow>> RowsAsync(IQueryable<Nomination> found, int skip, int take, CancellationToken ct)
    {
        var held = db.OpenHolds;
        var opinions = db.Set<OpinionSubject>();
        var rows = await found
            .OrderByDescending(n => n.Movement.CreatedAt).ThenBy(n => n.MovementId)
            .ThenBy(n => n.Batch.Unit.ProtocolOrder).ThenBy(n => n.Batch.Unit.Name)
            .ThenBy(n => n.SubjectKind == SubjectKind.Collective ? 0 : 1)
            .ThenBy(n => n.Person == null ? n.SubjectName : n.Person.GivenName).ThenBy(n => n.SubjectName).ThenBy(n => n.Id)
            .Skip(skip).Take(take)
            .Select(n => new DossierRow
            {
                Id = n.Id,
                MovementId = n.MovementId,
                Movement = n.Movement.Name ?? n.Movement.Title,
                UnitId = n.Batch.UnitId,
                Unit = n.Batch.Unit.Name,
                SubjectKind = n.SubjectKind,
                PersonId = n.PersonId,
                Subject = n.SubjectName,
                SubjectTitle = n.SubjectTitle,
                Award = n.AwardOffer.AwardKind.Name + " của " + n.AwardOffer.Authority,
                State = n.State,
                ReturnReason = n.ReturnReason,
                SubmittedAt = n.SubmittedAt,
                AcceptedAt = n.AcceptedAt,
                AcceptedBy = n.AcceptedBy,
                Asking = opinions.Count(s => s.NominationId == n.Id && s.Request.State == OpinionState.Asked),
                Held = held.Any(h => h.NominationId == n.Id),
            })
            .ToListAsync(ct);
        var sheets = await new DossierSheets(db).OfDossiersAsync([.. rows.Where(r => r.IsUnderWay).Select(r => r.Id)], ct);
        var deadlines = await DossierDeadlines.OfAsync(db, [.. rows.Select(r => r.MovementId).Distinct()], ct);
        return [.. rows.Select(row => row with
        {
            Missing = sheets.TryGetValue(row.Id, out var sheet) ? DossierChecklist.OfDossier(sheet.Facts).Missing().Count() : 0,
            Deadline = deadlines.GetValueOrDefault(row.MovementId),
        })];
    }
}

public sealed record DossierFilter
{
    public Guid? MovementId { get; init; }
    public Guid? UnitId { get; init; }

    /// <summary>Null: all but the withdrawn.</summary>
    public NominationState? State { get; init; }
    public string? Search { get; init; }
    public int Page { get; init; } = 1;
}

/// <param name="Page">The page shown, from 1.</param>
public sealed record DossierList(IReadOnlyList<DossierRow> Rows, int Total, int Page)
{
    public int Pages => Math.Max(1, (Total + DossierListQuery.PageSize - 1) / DossierListQuery.PageSize);
}

public sealed record DossierRow
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required string Movement { get; init; }
    public required Guid UnitId { get; init; }
    public required string Unit { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public Guid? PersonId { get; init; }
    public required string Subject { get; init; }
    public required string SubjectTitle { get; init; }
    public required string Award { get; init; }
    public required NominationState State { get; init; }
    public string? ReturnReason { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    public string? AcceptedBy { get; init; }

    /// <summary>On hold: not considered until the case is cleared.</summary>
    public bool Held { get; init; }

    /// <summary>Bodies that were asked and have not answered yet.</summary>
    public int Asking { get; init; }

    /// <summary>Lines of the dossier's own checklist that are still open.</summary>
    public int Missing { get; init; }
    public DossierDeadline? Deadline { get; init; }

    /// <summary>Still with the unit or waiting for the officer: the checklist still matters.</summary>
    public bool IsUnderWay => State is NominationState.Draft or NominationState.Returned or NominationState.Submitted;
}
