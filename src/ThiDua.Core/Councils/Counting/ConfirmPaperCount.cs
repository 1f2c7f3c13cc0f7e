using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Councils.Counting;

/// <summary>A second teller finds the same figures: with that the vote is closed, its result stands and the tellers' minutes are kept.</summary>
public sealed class ConfirmPaperCount(ThiDuaDb db, Ledger ledger, CountingMinutesQuery minutes, KeepWrittenPaper keep) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid ballotId, Actor actor, CancellationToken ct)
    {
        if (await RefuseAsync(ballotId, actor, ct) is { } refused)
        {
            return refused;
        }

        var facts = (await minutes.OfAsync(ballotId, actor.PersonId, ct))!;
        var kept = await keep.AsDocxAsync(CountingMinutesWording.Paper, words => CountingMinutesPaper.Write(facts, words), CountingMinutesPaper.FileName(facts), actor, ct);
        return kept.Succeeded ? await CloseAsync(ballotId, facts.EnteredAt, kept.Value.Id, actor, ct) : kept.Refusals.ToList();
    }

    private async Task<Result<Done>> CloseAsync(Guid ballotId, DateTimeOffset seen, Guid fileId, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("councils.confirm_paper_count", "Xác nhận kiểm phiếu, công bố kết quả", actor, ct);
        var running = await db.LockRunningAsync(ballotId, VoteMethod.PaperBallot, ct);
        if (running.Value is not { } ballot)
        {
            return running.Refusals.ToList();
        }

        var count = await db.PaperCounts.SingleOrDefaultAsync(c => c.BallotId == ballotId, ct);
        if (count is null || count.EnteredAt != seen)
        {
            return new WrongState("Kết quả kiểm phiếu vừa được nhập lại. Xem bản mới rồi xác nhận.");
        }

        (count.ConfirmedBy, count.ConfirmedAt) = (actor.PersonId, work.At);
        var marks = await db.PaperCountLines.AsNoTracking().Where(l => l.BallotId == ballotId).ToDictionaryAsync(l => l.NominationId, ct);
        await db.WriteResultAsync(ballot, [.. (await db.EntitledAsync(ballot, ct)).Select(c => VotesOf(c, marks[c.NominationId]))], work, ct);
        db.KeepAsPaper(ballot.Session.MovementId, Decisions.IssuedPaperKind.CountingMinutes, ballot.Id, fileId, work.At, actor);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static CandidateVotes VotesOf(EntitledOn on, PaperCountLine marks) =>
        new(on.NominationId, marks.YesVotes, marks.NoVotes, 0, on.Members);

    private async Task<Refusal?> RefuseAsync(Guid ballotId, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseTellerAsync(ballotId, actor, ct) is { } refused)
        {
            return refused;
        }

        var count = await db.PaperCounts.AsNoTracking().SingleOrDefaultAsync(c => c.BallotId == ballotId, ct);
        return count is null ? new WrongState("Chưa có kết quả kiểm phiếu để xác nhận. Người kiểm phiếu nhập kết quả trước.")
            : count.ConfirmedAt is not null ? new WrongState("Kết quả kiểm phiếu đã được xác nhận.")
            : count.EnteredBy == actor.PersonId ? new ConfirmedByWhoCounted()
            : null;
    }
}
