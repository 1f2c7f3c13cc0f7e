using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Councils.Written;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils;

/// <summary>Writes down the hands counted in the room; with that the vote is closed.</summary>
public sealed class RecordHands(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordHandsRequest request, Actor actor, CancellationToken ct)
    {
        var session = await db.SessionOfAsync(request.BallotId, actor, Permission.ManageSessions, ct);
        if (!session.Succeeded)
        {
            return session.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("councils.record_hands", "Ghi kết quả biểu quyết giơ tay", actor, ct);
        var running = await db.LockRunningAsync(request.BallotId, VoteMethod.ShowOfHands, ct);
        if (running.Value is not { } ballot)
        {
            return running.Refusals.ToList();
        }

        var candidates = await db.EntitledAsync(ballot, ct);
        request = request.AllInFavour ? request with { Counts = [.. request.Counts.Select(count => Unanimous(count, candidates))] } : request;
        if (await RefusalsAsync(request, ballot, candidates, actor, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await db.WriteResultAsync(ballot, [.. request.Counts.Select(c => Counted(c, candidates.Single(e => e.NominationId == c.NominationId)))], work, ct);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(RecordHandsRequest request, Ballot ballot, List<EntitledOn> candidates, Actor actor, CancellationToken ct)
    {
        if (!candidates.Select(c => c.NominationId).ToHashSet().SetEquals(request.Counts.Select(c => c.NominationId)) || candidates.Count != request.Counts.Count)
        {
            return [new PaperOutOfDate()];
        }

        if (await db.IsRecusedAsync(ballot, actor.PersonId, ct))
        {
            return [new CountedByRecused(actor.Name)];
        }

        if (await db.HalfEnteredAsync(ballot.Id, ct) is { } half)
        {
            return [half];
        }

        return [.. request.Counts.Select((count, i) => Refuse(count, candidates.Single(c => c.NominationId == count.NominationId), $"Counts[{i}].Yes")).OfType<Refusal>()];
    }

    // Counted from the room as it is under the lock, not as the page showed it.
    private static HandsOf Unanimous(HandsOf count, List<EntitledOn> candidates) =>
        count is { Yes: null, No: null, Abstain: null } && candidates.FirstOrDefault(c => c.NominationId == count.NominationId) is { } candidate
            ? count with { Yes = candidate.Members, No = 0 }
            : count;

    // Absent members' answers on paper count with the hands in the room.
    private static CandidateVotes Counted(HandsOf hands, EntitledOn on) =>
        new(on.NominationId, hands.Yes!.Value + on.WrittenYes, hands.No!.Value + on.WrittenNo, hands.Abstain ?? 0, on.Members + on.WrittenYes + on.WrittenNo);

    private static Refusal? Refuse(HandsOf count, EntitledOn candidate, string field) =>
        count is { Yes: { } yes, No: { } no }
            ? HandCount.Refuse(candidate.Name, yes, no, count.Abstain ?? 0, candidate.Members, field)
            : new InvalidField(field, $"Nhập đủ số đồng ý và không đồng ý cho \"{candidate.Name}\".");
}

/// <param name="AllInFavour">Where no figure is given, everybody in the room who may vote agreed.</param>
public sealed record RecordHandsRequest(Guid BallotId, IReadOnlyList<HandsOf> Counts, bool AllInFavour = false);

/// <param name="Abstain">Null counts as none.</param>
public sealed record HandsOf(Guid NominationId, int? Yes, int? No, int? Abstain);
