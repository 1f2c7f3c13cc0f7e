using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils;

/// <summary>Writes down the hands counted in the room; with that the vote is closed.</summary>
public sealed class RecordHands(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordHandsRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.SessionOfBallotAsync(request.BallotId, ct) is not { } sessionId)
        {
            return new NotFound();
        }

        if (await db.RefuseAsync(sessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.record_hands", "Ghi kết quả biểu quyết giơ tay", actor, ct);
        var ballot = await db.LockBallotAsync(request.BallotId, ct);
        if (ballot.Method is not VoteMethod.ShowOfHands || !CouncilTransitions.Ballots.Allows(ballot.State, BallotState.Closed))
        {
            return new WrongState("Lượt biểu quyết này không mở. Tải lại trang phiên họp để xem trạng thái mới.");
        }

        var candidates = await db.EntitledAsync(ballot, ct);
        if (await RefusalsAsync(request, ballot, candidates, actor, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var members = candidates.ToDictionary(c => c.NominationId, c => c.Members);
        await db.WriteResultAsync(
            ballot, [.. request.Counts.Select(c => new CandidateVotes(c.NominationId, c.Yes!.Value, c.No!.Value, c.Abstain ?? 0, members[c.NominationId]))], work, ct);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(RecordHandsRequest request, Ballot ballot, List<EntitledOn> candidates, Actor actor, CancellationToken ct)
    {
        if (!candidates.Select(c => c.NominationId).ToHashSet().SetEquals(request.Counts.Select(c => c.NominationId)) || candidates.Count != request.Counts.Count)
        {
            return [new PaperOutOfDate()];
        }

        var listed = candidates.Select(c => c.NominationId).ToList();
        if (await db.Recusals.AnyAsync(r => r.SessionId == ballot.SessionId && r.PersonId == actor.PersonId && listed.Contains(r.NominationId), ct))
        {
            return [new CountedByRecused(actor.Name)];
        }

        return [.. request.Counts.Select((count, i) => Refuse(count, candidates.Single(c => c.NominationId == count.NominationId), $"Counts[{i}].Yes")).OfType<Refusal>()];
    }

    private static Refusal? Refuse(HandsOf count, EntitledOn candidate, string field) =>
        count is { Yes: { } yes, No: { } no }
            ? HandCount.Refuse(candidate.Name, yes, no, count.Abstain ?? 0, candidate.Members, field)
            : new InvalidField(field, $"Nhập đủ số đồng ý và không đồng ý cho \"{candidate.Name}\".");
}

public sealed record RecordHandsRequest(Guid BallotId, IReadOnlyList<HandsOf> Counts);

/// <param name="Abstain">Null counts as none.</param>
public sealed record HandsOf(Guid NominationId, int? Yes, int? No, int? Abstain);
