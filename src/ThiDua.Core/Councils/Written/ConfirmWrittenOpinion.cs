using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Written;

/// <summary>Second entry, by another person who has not seen the first: the same choices settle the opinion, other ones are refused.</summary>
public sealed class ConfirmWrittenOpinion(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ConfirmWrittenOpinionRequest request, Actor actor, CancellationToken ct)
    {
        var found = await db.SessionOfAsync(request.BallotId, actor, Permission.ManageSessions, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("councils.confirm_written_opinion", "Nhập ý kiến bằng văn bản (lần hai)", actor, ct);
        var ballot = await db.LockBallotAsync(request.BallotId, ct);
        var opinion = await db.WrittenOpinions.SingleOrDefaultAsync(o => o.BallotId == ballot.Id && o.PersonId == request.PersonId, ct);
        if (opinion is null || opinion.Settled || ballot.State is not BallotState.Open)
        {
            return new WrongState("Không có ý kiến nào của thành viên này đang chờ nhập lần hai. Tải lại trang để xem.");
        }

        if (DoubleEntry.Refuse(opinion.FirstAccountId, actor.AccountId) is { } same)
        {
            return same;
        }

        if (await db.IsRecusedAsync(ballot, actor.PersonId, ct))
        {
            return new CountedByRecused(actor.Name);
        }

        if (await OpinionChoices.RefuseAsync(db, ballot, opinion.PersonId, request.Choices, ct) is { } incomplete)
        {
            return incomplete;
        }

        var first = await db.WrittenChoices.AsNoTracking()
            .Where(c => c.BallotId == ballot.Id && c.PersonId == opinion.PersonId).ToDictionaryAsync(c => c.NominationId, c => c.Choice, ct);
        if (DoubleEntry.RefuseMismatch(first, request.Choices) is { } differ)
        {
            return differ;
        }

        (opinion.SecondAccountId, opinion.SecondBy, opinion.SecondAt, opinion.Settled) = (actor.AccountId, actor.Name, work.At, true);
        work.About("session", ballot.SessionId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ConfirmWrittenOpinionRequest(Guid BallotId, Guid PersonId, IReadOnlyDictionary<Guid, BallotChoice> Choices);
