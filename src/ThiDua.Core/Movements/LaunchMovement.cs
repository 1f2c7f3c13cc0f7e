using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

/// <summary>Opens the movement to the units: fixes who is asked, when each deadline ends, and the first day where the plan says "từ ngày phát động".</summary>
public sealed class LaunchMovement(ThiDuaDb db, Ledger ledger, WorkingCalendarQuery calendars, TimeProvider clock) : IOperation
{
    public async Task<Result<MovementLaunched>> ExecuteAsync(LaunchMovementRequest request, Actor actor, CancellationToken ct)
    {
        var rows = await PlanRows.LoadAsync(db, request.Id, tracked: true, ct);
        if (rows is null)
        {
            return new NotFound();
        }

        if (await MovementAgency.RefusalAsync(db, rows.Movement.AgencyId, actor, ct) is { } notAllowed)
        {
            return notAllowed;
        }

        if (!MovementTransitions.Table.Allows(rows.Movement.State, MovementState.Launched) || rows.Movement.State is MovementState.Reviewing)
        {
            return new WrongState($"Phong trào đang ở bước \"{rows.Movement.State.Label()}\" nên không phát động được nữa.");
        }

        var units = await InvitableUnits.Of(db, rows.Movement.AgencyId, clock.Today()).Where(u => request.InvitedUnitIds.Contains(u.Id)).ToListAsync(ct);
        var calendar = await calendars.ReadAsync(ct);
        FixDeadlines(rows, calendar);
        var refusals = LaunchRefusals.Of(Facts(rows, request, units.Count)).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("movements.launch", "Phát động phong trào", actor, ct);
        Launch(rows.Movement, request.LaunchedOn, work.At);
        db.Edit(rows.Movement, request.Version, work, actor);
        db.InvitedUnits.AddRange(units.Select(u => new InvitedUnit { MovementId = request.Id, UnitId = u.Id, InvitedAt = work.At }));
        work.About("movement", request.Id);
        return await work.CommitAsync(new MovementLaunched(request.Id, units.Count), ct);
    }

    private LaunchFacts Facts(PlanRows rows, LaunchMovementRequest request, int units) => new(
        rows.ToPlan(),
        rows.Movement.ReviewedAt is not null,
        request.LaunchedOn,
        clock.Today(),
        clock.GetUtcNow(),
        units,
        rows.Deadlines.Where(d => d is { Kind: DeadlineKind.Dossiers, Audience: DeadlineAudience.Units }).Max(d => d.EndsAt));

    // The calendar may have learned a new year's holidays since the plan was saved.
    private static void FixDeadlines(PlanRows rows, WorkingCalendar calendar)
    {
        foreach (var deadline in rows.Deadlines)
        {
            deadline.EndsAt = DeadlineMeaning.EndsAt(deadline.Semantic, deadline.Day, calendar);
        }
    }

    private static void Launch(Movement movement, DateOnly on, DateTimeOffset at)
    {
        movement.State = MovementState.Launched;
        (movement.LaunchedAt, movement.LaunchedOn) = (at, on);
        if (movement.StartsAtLaunch)
        {
            movement.PeriodStart = on;
        }
    }
}

/// <param name="LaunchedOn">The day of the launch; not before the plan's date, not in the future.</param>
public sealed record LaunchMovementRequest(Guid Id, uint Version, DateOnly LaunchedOn, IReadOnlyList<Guid> InvitedUnitIds);

public sealed record MovementLaunched(Guid Id, int UnitCount);

/// <summary>Units that live on a day, below the root: those a movement can ask for dossiers.</summary>
internal static class InvitableUnits
{
    public static IQueryable<Unit> Of(ThiDuaDb db, Guid agencyId, DateOnly today) =>
        db.Units.Where(u => u.AgencyId == agencyId && u.ParentId != null && u.ValidFrom <= today && (u.ValidTo == null || u.ValidTo >= today));
}
