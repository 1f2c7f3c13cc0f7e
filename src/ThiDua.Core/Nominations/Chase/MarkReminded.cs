using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>Writes down that units were reminded outside the program: a message pasted into a chat, a telephone call.</summary>
public sealed class MarkReminded(ThiDuaDb db, Ledger ledger, ChaseQuery chase) : IOperation
{
    public async Task<Result<UnitsReminded>> ExecuteAsync(MarkRemindedRequest request, Actor actor, CancellationToken ct)
    {
        var rows = (await chase.RowsAsync(new ChaseFilter { MovementId = request.MovementId }, actor, ct))
            .Where(r => request.Chosen.Contains(new ChaseKey(r.MovementId, r.UnitId))).ToList();
        if (rows.Count == 0)
        {
            return new NobodyToRemind();
        }

        await using var work = await ledger.BeginAsync("nominations.mark_reminded", $"Đã nhắc {rows.Count} đơn vị bằng tin nhắn", actor, ct);
        foreach (var row in rows)
        {
            db.Reminders.Add(new Reminder { Id = Guid.CreateVersion7(), MovementId = row.MovementId, UnitId = row.UnitId, Way = ReminderWay.Message, At = work.At, By = actor.Name });
            work.About("movement", row.MovementId);
        }

        return await work.CommitAsync(new UnitsReminded(rows.Count), ct);
    }
}

public sealed record MarkRemindedRequest(Guid? MovementId, IReadOnlyCollection<ChaseKey> Chosen);

public sealed record UnitsReminded(int Units);
