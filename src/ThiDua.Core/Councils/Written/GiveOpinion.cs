using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils.Written;

/// <summary>A member answers from their own account when no meeting is held: with their name, final once given.</summary>
public sealed class GiveOpinion(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(GiveOpinionRequest request, Actor actor, CancellationToken ct)
    {
        var found = await db.SessionOfAsync(request.BallotId, actor, Permission.Vote, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("councils.give_opinion", "Gửi ý kiến bằng văn bản", actor, ct);
        var running = await db.LockRunningAsync(request.BallotId, VoteMethod.WrittenOpinion, ct);
        if (running.Value is not { } ballot)
        {
            return running.Refusals.ToList();
        }

        if (await RefuseAsync(request, ballot, actor, ct) is { } refused)
        {
            return refused;
        }

        var person = actor.PersonId!.Value;
        db.WrittenOpinions.Add(new WrittenOpinion
        {
            BallotId = ballot.Id, PersonId = person, Source = OpinionSource.OwnAccount, ReceivedOn = clock.Today(), Remark = Typed.Clean(request.Remark),
            FirstAccountId = actor.AccountId, FirstBy = actor.Name, FirstAt = work.At, Settled = true,
        });
        await db.SaveChangesAsync(ct);
        db.WrittenChoices.AddRange(request.Choices.Select(c => new WrittenChoice { BallotId = ballot.Id, PersonId = person, NominationId = c.Key, Choice = c.Value }));
        work.About("session", ballot.SessionId);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<Refusal?> RefuseAsync(GiveOpinionRequest request, Ballot ballot, Actor actor, CancellationToken ct) =>
        actor.PersonId is not { } person || !await db.BallotVoters.AnyAsync(v => v.BallotId == ballot.Id && v.PersonId == person, ct) ? new NotOnThisBallot()
        : await db.WrittenOpinions.AnyAsync(o => o.BallotId == ballot.Id && o.PersonId == person, ct) ? new HasVotedAlready()
        : Typed.Clean(request.Remark).Length > 2000 ? new InvalidField(nameof(request.Remark), "Ý kiến không quá 2000 ký tự. Viết gọn lại.")
        : await OpinionChoices.RefuseAsync(db, ballot, person, request.Choices, ct);
}

public sealed record GiveOpinionRequest(Guid BallotId, IReadOnlyDictionary<Guid, BallotChoice> Choices, string? Remark = null);
