using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Organizations;
using ThiDua.Papers.Reading;

namespace ThiDua.Core.Movements;

/// <summary>The review screen: the plan's text, its facts with their places, the doubts, and the lists that selects offer.</summary>
public sealed class MovementReviewQuery(ThiDuaDb db, ReportFormsQuery forms, TimeProvider clock) : IQuery
{
    /// <summary>Null when there is no such movement or the actor may not manage it.</summary>
    public async Task<MovementReview?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var rows = await PlanRows.LoadAsync(db, id, tracked: false, ct);
        if (rows is null || await MovementAgency.RefusalAsync(db, rows.Movement.AgencyId, actor, ct) is not null)
        {
            return null;
        }

        var movement = rows.Movement;
        return new MovementReview
        {
            Id = id,
            Version = movement.Version,
            State = movement.State,
            Plan = rows.ToPlan(),
            SourceText = movement.SourceText,
            SourceFile = await FileAsync(movement.SourceFileId, ct),
            Places = await PlacesAsync(rows, ct),
            Doubts = await db.Doubts.AsNoTracking().Where(d => d.MovementId == id).OrderBy(d => d.Ordinal)
                .Select(d => new DoubtLine(d.Id, d.Fact, d.Why, d.SettledAt, d.SettledBy)).ToListAsync(ct),
            ReviewedAt = movement.ReviewedAt,
            ReviewedBy = movement.ReviewedBy,
            EditedAt = movement.EditedAt,
            EditedBy = movement.EditedBy,
            GuidanceRowIds = rows.Papers.Where(p => p.GuidanceId is not null).Select(p => p.Id).Concat(rows.Deadlines.Where(d => d.GuidanceId is not null).Select(d => d.Id)).ToHashSet(),
        };
    }

    /// <summary>What the selects of the review, guidance and launch forms offer.</summary>
    public async Task<PlanChoices> ChoicesAsync(CancellationToken ct)
    {
        var today = clock.Today();
        return new PlanChoices(
            await db.AwardKinds.AsNoTracking().OrderBy(a => a.ProtocolOrder).Select(a => new AwardChoice(a.Code, a.Name, a.AuthorityLevel)).ToListAsync(ct),
            await db.OwnUnits.AsNoTracking()
                .Where(u => u.ParentId != null && u.ValidFrom <= today && (u.ValidTo == null || u.ValidTo >= today))
                .OrderBy(u => u.ProtocolOrder).ThenBy(u => u.Name)
                .Select(u => new UnitChoice(u.Id, u.Name, u.Kind)).ToListAsync(ct),
            await db.Staff.AsNoTracking().OrderBy(p => p.GivenName).ThenBy(p => p.FullName).Select(p => new PersonChoice(p.Id, p.FullName)).ToListAsync(ct),
            await forms.AllAsync(ct));
    }

    /// <summary>Everything the launch still lacks apart from the form's own fields; empty when it may go.</summary>
    public async Task<IReadOnlyList<string>> LaunchLacksAsync(MovementReview review, CancellationToken ct)
    {
        var ends = await db.Deadlines.AsNoTracking()
            .Where(d => d.MovementId == review.Id && d.Kind == DeadlineKind.Dossiers && d.Audience == DeadlineAudience.Units)
            .MaxAsync(d => d.EndsAt, ct);
        var facts = new LaunchFacts(review.Plan, review.ReviewedAt is not null, clock.Today(), clock.Today(), clock.GetUtcNow(), InvitedUnits: 1, ends);
        return [.. LaunchRefusals.Of(facts).Select(r => r.Sentence)];
    }

    private async Task<SourceFileLine?> FileAsync(Guid? fileId, CancellationToken ct) =>
        fileId is null ? null : await db.Set<Records.StoredFile>().AsNoTracking().Where(f => f.Id == fileId).Select(f => new SourceFileLine(f.Id, f.Name)).FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyDictionary<string, TextSpan>> PlacesAsync(PlanRows rows, CancellationToken ct)
    {
        var fields = await db.FactPlaces.AsNoTracking().Where(p => p.MovementId == rows.Movement.Id).OrderBy(p => p.SpanStart).ToListAsync(ct);
        var places = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            places.TryAdd(field.Field, new TextSpan(field.SpanStart, field.SpanEnd));
        }

        foreach (var (id, start, end) in rows.LegalBases.Select(r => (r.Id, r.SpanStart, r.SpanEnd))
                     .Concat(rows.Criteria.Select(r => (r.Id, r.SpanStart, r.SpanEnd)))
                     .Concat(rows.AwardOffers.Select(r => (r.Id, r.SpanStart, r.SpanEnd)))
                     .Concat(rows.Papers.Select(r => (r.Id, r.SpanStart, r.SpanEnd)))
                     .Concat(rows.Deadlines.Select(r => (r.Id, r.SpanStart, r.SpanEnd)))
                     .Concat(rows.Targets.Select(r => (r.Id, r.SpanStart, r.SpanEnd)))
                     .Concat(rows.Assignments.Select(r => (r.Id, r.SpanStart, r.SpanEnd)))
                     .Concat(rows.Recipients.Select(r => (r.Id, r.SpanStart, r.SpanEnd))))
        {
            if (start is { } from && end is { } to)
            {
                places[id.ToString()] = new TextSpan(from, to);
            }
        }

        return places;
    }
}

public sealed record MovementReview
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required MovementState State { get; init; }
    public required MovementPlan Plan { get; init; }

    /// <summary>Null when the plan was typed in.</summary>
    public string? SourceText { get; init; }
    public SourceFileLine? SourceFile { get; init; }

    /// <summary>Property name or row id to its place in the text.</summary>
    public required IReadOnlyDictionary<string, TextSpan> Places { get; init; }
    public required IReadOnlyList<DoubtLine> Doubts { get; init; }
    public DateTimeOffset? ReviewedAt { get; init; }
    public string? ReviewedBy { get; init; }
    public required DateTimeOffset EditedAt { get; init; }
    public required string EditedBy { get; init; }

    /// <summary>Rows that a guidance paper added, not the plan.</summary>
    public required IReadOnlySet<Guid> GuidanceRowIds { get; init; }
}

public sealed record SourceFileLine(Guid Id, string Name);

/// <param name="Fact">Property name, row id, or "plan" for the whole.</param>
public sealed record DoubtLine(Guid Id, string Fact, string Why, DateTimeOffset? SettledAt, string? SettledBy);

public sealed record PlanChoices(
    IReadOnlyList<AwardChoice> Awards, IReadOnlyList<UnitChoice> Units, IReadOnlyList<PersonChoice> People, IReadOnlyList<ReportFormChoice> Forms);

public sealed record AwardChoice(string Code, string Name, AuthorityLevel Level);

public sealed record UnitChoice(Guid Id, string Name, UnitKind Kind);

public sealed record PersonChoice(Guid Id, string FullName);
