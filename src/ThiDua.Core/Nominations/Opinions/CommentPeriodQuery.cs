using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>Periods of public comment of a movement, newest first, with what came in.</summary>
public sealed class CommentPeriodQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public async Task<CommentPage?> FindAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var movement = await db.Set<Movement>().AsNoTracking().Where(m => m.Id == movementId)
            .Select(m => new { Name = m.Name ?? m.Title, m.AgencyId, m.State }).FirstOrDefaultAsync(ct);
        if (movement is null || await MovementAgency.RefusalAsync(db, movement.AgencyId, actor, ct) is not null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var readable = db.NominationsFor(actor);
        var periods = await db.CommentPeriods.AsNoTracking().Where(p => p.MovementId == movementId).OrderByDescending(p => p.FromDay).ToListAsync(ct);
        var ids = periods.Select(p => p.Id).ToList();
        var comments = (await db.PublicComments.AsNoTracking().Where(c => ids.Contains(c.PeriodId) && (c.NominationId == null || readable.Any(n => n.Id == c.NominationId))).OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id)
            .Select(c => new { c.PeriodId, View = new CommentLine(c.Id, c.NominationId, c.Nomination == null ? null : c.Nomination.SubjectName, c.ReceivedOn, c.Source, c.Body, c.FileId, c.RecordedBy) })
            .ToListAsync(ct)).ToLookup(c => c.PeriodId, c => c.View);
        var dossiers = await db.NominationsFor(actor).AsNoTracking().Where(n => n.MovementId == movementId && n.State != NominationState.Withdrawn && n.State != NominationState.Draft)
            .OrderBy(n => n.SubjectName).ThenBy(n => n.Id).Select(n => new NamedChoice(n.Id, n.SubjectName)).ToListAsync(ct);
        return new CommentPage(
            movementId, movement.Name, Rules.DossierRules.MovementMustTakeDossiers(movement.State) is null,
            [.. periods.Select(p => new CommentPeriodLine(p.Id, p.FromDay, p.ToDay, p.EndsAt, p.PublishedIn, p.Citation, p.OpenedBy, p.WaivedBy, p.WaiveReason, OpinionRules.HasPassed(p.EndsAt, now), [.. comments[p.Id]]))],
            dossiers, await db.TimeAllowedAsync(TimedStep.PublicComment, movement.AgencyId, clock.Today(), ct));
    }
}

/// <param name="MayOpen">The movement still takes and examines dossiers.</param>
public sealed record CommentPage(Guid MovementId, string Movement, bool MayOpen, IReadOnlyList<CommentPeriodLine> Periods, IReadOnlyList<NamedChoice> Dossiers, TimeAllowed? Least);

public sealed record CommentPeriodLine(
    Guid Id, DateOnly FromDay, DateOnly ToDay, DateTimeOffset EndsAt, string PublishedIn, string Citation, string OpenedBy, string? WaivedBy, string? WaiveReason, bool HasEnded,
    IReadOnlyList<CommentLine> Comments);

public sealed record CommentLine(Guid Id, Guid? NominationId, string? Subject, DateOnly ReceivedOn, string Source, string Body, Guid? FileId, string RecordedBy);
