using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Movements;

/// <summary>Movements the actor may see, newest first: drafts only for who manages them.</summary>
public sealed class MovementListQuery(ThiDuaDb db) : IQuery
{
    public const int PageSize = 20;

    public async Task<MovementPage> PageAsync(MovementFilter filter, Actor actor, CancellationToken ct)
    {
        var rows = Filtered(filter, actor);
        var count = await rows.CountAsync(ct);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (count + PageSize - 1) / PageSize));
        return new MovementPage(await ReadAsync(rows.Skip((page - 1) * PageSize).Take(PageSize), actor, ct), count, page);
    }

    /// <summary>All that the filter finds, for the spreadsheet.</summary>
    public Task<IReadOnlyList<MovementLine>> AllAsync(MovementFilter filter, Actor actor, CancellationToken ct) =>
        ReadAsync(Filtered(filter, actor).Take(5000), actor, ct);

    private IQueryable<Movement> Filtered(MovementFilter filter, Actor actor)
    {
        var rows = db.Movements.AsNoTracking().SeenBy(db, actor);
        if (!actor.Can(Permission.ManageMovements))
        {
            rows = rows.Where(m => m.State != MovementState.Draft);
        }

        rows = filter.State is { } state ? rows.Where(m => m.State == state) : rows.Where(m => m.State != MovementState.Cancelled);
        if (filter.Year is { } year)
        {
            rows = rows.Where(m => (m.PlanDate != null && m.PlanDate.Value.Year == year) || (m.PeriodStart != null && m.PeriodStart.Value.Year <= year && m.PeriodEnd != null && m.PeriodEnd.Value.Year >= year));
        }

        if (!string.IsNullOrWhiteSpace(filter.Typed))
        {
            var pattern = Fold.Pattern(filter.Typed);
            rows = rows.Where(m => EF.Functions.Like(Fold.Text(m.Title), pattern, @"\") || (m.Name != null && EF.Functions.Like(Fold.Text(m.Name), pattern, @"\")));
        }

        return rows.OrderBy(m => m.State == MovementState.Closed || m.State == MovementState.Cancelled).ThenByDescending(m => m.LaunchedAt ?? m.CreatedAt).ThenBy(m => m.Id);
    }

    private async Task<IReadOnlyList<MovementLine>> ReadAsync(IQueryable<Movement> rows, Actor actor, CancellationToken ct)
    {
        var scopes = actor.ScopesFor(Permission.ReadNominations);
        var read = await rows.Select(m => new
        {
            m.Id,
            m.Title,
            m.Name,
            m.State,
            m.PlanNumber,
            m.PlanSymbol,
            m.PlanDate,
            m.PeriodText,
            Deadline = db.Set<Deadline>().Where(d => d.MovementId == m.Id && d.Kind == DeadlineKind.Dossiers && d.Audience == DeadlineAudience.Units && d.EndsAt != null)
                .OrderByDescending(d => d.EndsAt).Select(d => new { d.Semantic, d.Day, d.EndsAt, d.SettledAt }).FirstOrDefault(),
            Invited = db.Set<InvitedUnit>().Count(i => i.MovementId == m.Id),
            Answered = db.Set<NominationBatch>().Count(b => b.MovementId == m.Id && b.State != BatchState.Draft),
            Doubts = db.Set<Doubt>().Count(d => d.MovementId == m.Id && d.SettledAt == null),
        }).ToListAsync(ct);
        return
        [
            .. read.Select(m => new MovementLine
            {
                Id = m.Id,
                Title = m.Title,
                Name = m.Name,
                State = m.State,
                PlanRef = m.PlanNumber is null ? null : $"{m.PlanNumber}/{m.PlanSymbol}",
                PlanDate = m.PlanDate,
                PeriodText = m.PeriodText,
                DossiersEndAt = m.Deadline?.EndsAt,
                DossiersWording = m.Deadline is null ? null : DeadlineMeaning.Written(m.Deadline.Semantic, m.Deadline.Day),
                DossiersSettled = m.Deadline?.SettledAt is not null || m.State is not (MovementState.Draft or MovementState.Launched),
                InvitedUnits = actor.IsOutsider() ? 1 : m.Invited,
                AnsweredUnits = scopes.Count > 0 && !actor.IsOutsider() ? m.Answered : null,
                OpenDoubts = m.Doubts,
            }),
        ];
    }
}

public sealed record MovementFilter(string? Typed, MovementState? State, int? Year, int Page = 1);

public sealed record MovementPage(IReadOnlyList<MovementLine> Rows, int Count, int Page);

public sealed record MovementLine
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public string? Name { get; init; }
    public required MovementState State { get; init; }

    /// <summary>"44/KH-SKHCN"; null while the number is blank.</summary>
    public string? PlanRef { get; init; }
    public DateOnly? PlanDate { get; init; }
    public string? PeriodText { get; init; }
    public DateTimeOffset? DossiersEndAt { get; init; }
    public string? DossiersWording { get; init; }
    public bool DossiersSettled { get; init; }
    public int InvitedUnits { get; init; }

    /// <summary>Units that have submitted or said they have nothing; null for who may not read dossiers.</summary>
    public int? AnsweredUnits { get; init; }
    public int OpenDoubts { get; init; }
}
