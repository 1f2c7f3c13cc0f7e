using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

/// <summary>The thread of one movement from plan to closing report, as a stepper that is also the way around.</summary>
public sealed class MovementThreadQuery(ThiDuaDb db) : IQuery
{
    public async Task<MovementThread?> FindAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var row = await db.Movements.AsNoTracking().SeenBy(db, actor)
            .Where(m => m.Id == movementId)
            .Select(m => new
            {
                m.Id,
                m.Title,
                m.State,
                HasDecision = db.Set<Decision>().Any(d => d.MovementId == m.Id && d.State != DecisionState.Cancelled),
            })
            .FirstOrDefaultAsync(ct);
        return row is null || (row.State is MovementState.Draft && !actor.Can(Permission.ManageMovements))
            ? null
            : new MovementThread(row.Id, row.Title, row.State, Steps(row.Id, row.State, row.HasDecision, actor));
    }

    private static List<ThreadStep> Steps(Guid id, MovementState state, bool hasDecision, Actor actor)
    {
        (string Label, string Url, Permission Needs)[] steps =
        [
            ("Kế hoạch", $"/phong-trao/{id}/ra-soat", Permission.ManageMovements),
            ("Phát động", $"/phong-trao/{id}", Permission.ReadMovements),
            ("Nhận hồ sơ", $"/ho-so?phong-trao={id}", Permission.ReadNominations),
            ("Xét", $"/hoi-dong?phongTrao={id}", Permission.ReadSessions),
            ("Quyết định", $"/quyet-dinh?phongTrao={id}", Permission.ReadDecisions),
            ("Trao", $"/quyet-dinh/trao/{id}", Permission.ReadDecisions),
            ("Tổng kết", $"/bao-cao/phong-trao/{id}", Permission.ReadReports),
        ];
        var current = Current(state, hasDecision);
        return [.. steps.Select((s, i) => new ThreadStep(
            s.Label,
            i < current ? StepState.Done : i == current ? StepState.Current : StepState.Ahead,
            actor.Can(s.Needs) ? s.Url : null))];
    }

    /// <summary>Index of the step under way; past the last one when the movement is closed, before the first when it was cancelled.</summary>
    private static int Current(MovementState state, bool hasDecision) => state switch
    {
        MovementState.Draft => 0,
        MovementState.Launched => 2,
        MovementState.Reviewing => hasDecision ? 4 : 3,
        MovementState.Decided => 5,
        MovementState.Awarded => 6,
        MovementState.Closed => 7,
        MovementState.Cancelled => -1,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

public sealed record MovementThread(Guid Id, string Title, MovementState State, IReadOnlyList<ThreadStep> Steps);

/// <param name="Url">Null when the actor may not open that step.</param>
public sealed record ThreadStep(string Label, StepState State, string? Url);

public enum StepState
{
    Done,
    Current,
    Ahead,
}
