using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>
/// A member's own electronic secret vote. What is kept of the member is that they have voted; what is kept of the vote is one slip
/// per dossier, in a box that is emptied and refilled in random order under new ids at each vote.
/// </summary>
public sealed class CastBallot(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(CastBallotRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.SessionOfBallotAsync(request.BallotId, ct) is not { } sessionId)
        {
            return new NotFound();
        }

        if (await db.RefuseAsync(sessionId, actor, Permission.Vote, ct) is { } refused)
        {
            return refused;
        }

        var openedAt = await db.Ballots.Where(b => b.Id == request.BallotId).Select(b => b.OpenedAt).SingleAsync(ct);
        await using var work = await ledger.BeginAsync("councils.cast_ballot", "Đã bỏ phiếu", actor, ct, orderless: openedAt);
        var ballot = await db.LockBallotAsync(request.BallotId, ct);
        if (ballot.State is not BallotState.Open || ballot.Method is not Law.VoteMethod.SecretBallot)
        {
            return new WrongState("Lượt bỏ phiếu này không mở. Tải lại trang phiên họp để xem lượt đang mở.");
        }

        var voter = await db.BallotVoters.SingleOrDefaultAsync(v => v.BallotId == ballot.Id && v.PersonId == actor.PersonId, ct);
        if (voter is null or { HasVoted: true })
        {
            return voter is null ? new NotOnThisBallot() : new HasVotedAlready();
        }

        if (await RefuseAsync(request, ballot, voter, ct) is { } no)
        {
            return no;
        }

        voter.HasVoted = true;
        await RefillBoxAsync(ballot.Id, request.Choices, ct);
        work.About("session", sessionId);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<Refusal?> RefuseAsync(CastBallotRequest request, Ballot ballot, BallotVoter voter, CancellationToken ct)
    {
        var entitled = await db.BallotCandidates
            .Where(c => c.BallotId == ballot.Id
                && !db.Set<Recusal>().Any(r => r.SessionId == ballot.SessionId && r.NominationId == c.NominationId && r.PersonId == voter.PersonId))
            .Select(c => c.NominationId)
            .ToListAsync(ct);
        var chosen = request.Choices.Keys.ToHashSet();
        return chosen.Except(entitled).Any() ? new PaperOutOfDate()
            : entitled.Count > chosen.Count ? new PaperIncomplete(entitled.Count - chosen.Count)
            : null;
    }

    private async Task RefillBoxAsync(Guid ballotId, IReadOnlyDictionary<Guid, BallotChoice> choices, CancellationToken ct)
    {
        var box = await db.BallotPapers.AsNoTracking().Where(p => p.BallotId == ballotId).Select(p => new { p.NominationId, p.Choice }).ToListAsync(ct);
        await db.BallotPapers.Where(p => p.BallotId == ballotId).ExecuteDeleteAsync(ct);
        var slips = box.Concat(choices.Select(c => new { NominationId = c.Key, Choice = c.Value })).ToArray();
        RandomNumberGenerator.Shuffle(slips.AsSpan());
        // Version 4 ids on purpose: version 7 would carry the instant.
        db.BallotPapers.AddRange(slips.Select(s => new BallotPaper { Id = Guid.NewGuid(), BallotId = ballotId, NominationId = s.NominationId, Choice = s.Choice }));
    }
}

/// <param name="Choices">One choice for each dossier of the ballot that the member may judge, neither more nor less.</param>
public sealed record CastBallotRequest(Guid BallotId, IReadOnlyDictionary<Guid, BallotChoice> Choices);
