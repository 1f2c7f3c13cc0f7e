using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Movements;

/// <summary>Moves a deadline later, at once for everybody; units that silence had closed may propose again.</summary>
public sealed class ExtendDeadline(ThiDuaDb db, Ledger ledger, WorkingCalendarQuery calendars, TimeProvider clock) : IOperation
{
    public async Task<Result<DeadlineExtended>> ExecuteAsync(ExtendDeadlineRequest request, Actor actor, CancellationToken ct)
    {
        var deadline = await db.Deadlines.Include(d => d.Movement).FirstOrDefaultAsync(d => d.Id == request.DeadlineId, ct);
        if (deadline is null)
        {
            return new NotFound();
        }

        if (await MovementAgency.RefusalAsync(db, deadline.Movement.AgencyId, actor, ct) is { } notAllowed)
        {
            return notAllowed;
        }

        var reason = Wording.Lines(request.Reason);
        var endsAt = DeadlineMeaning.EndsAt(deadline.Semantic, request.NewDay, await calendars.ReadAsync(ct));
        var refusals = ExtensionRefusals.Of(new(deadline.Movement.State, deadline.Day, request.NewDay, endsAt, clock.GetUtcNow(), reason)).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("movements.extend_deadline", $"Gia hạn: {deadline.What}", actor, ct, reason);
        db.DeadlineExtensions.Add(new DeadlineExtension
        {
            Id = Guid.CreateVersion7(),
            DeadlineId = deadline.Id,
            OldDay = deadline.Day!.Value,
            NewDay = request.NewDay,
            Reason = reason!,
            ExtendedAt = work.At,
            ExtendedBy = actor.Name,
        });
        (deadline.Day, deadline.EndsAt) = (request.NewDay, endsAt);
        db.Edit(deadline.Movement, request.Version, work, actor);
        await ReopenAfterExtension.ApplyAsync(db, work, deadline, ct);
        work.About("movement", deadline.MovementId);
        return await work.CommitAsync(new DeadlineExtended(deadline.MovementId, DeadlineMeaning.Written(deadline.Semantic, request.NewDay)), ct);
    }
}

public sealed record ExtendDeadlineRequest(Guid DeadlineId, uint Version, DateOnly NewDay, string? Reason);

public sealed record DeadlineExtended(Guid MovementId, string Wording);
