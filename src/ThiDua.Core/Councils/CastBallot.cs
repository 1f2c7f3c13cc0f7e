using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>
/// A member's own electronic secret vote. What is kept of the member is that they have voted; what is kept of the vote is one slip
/// per dossier, in a box that is emptied and refilled in random order under new ids at each vote.
/// The one write outside the ledger: a row of history at each vote would show the order of voting by its transaction number.
/// The history of a ballot's votes is written when it closes, all of it at once.
/// </summary>
public sealed class CastBallot(ThiDuaDb db) : IOperation
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

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ballot = await db.LockBallotAsync(request.BallotId, ct);
        if (ballot.State is not BallotState.Open || ballot.Method is not Law.VoteMethod.SecretBallot)
        {
            return new WrongState("Lượt bỏ phiếu này không mở. Tải lại trang phiên họp để xem lượt đang mở.");
        }

        var voter = await db.BallotVoters.AsNoTracking().SingleOrDefaultAsync(v => v.BallotId == ballot.Id && v.PersonId == actor.PersonId, ct);
        if (voter is null or { HasVoted: true })
        {
            return voter is null ? new NotOnThisBallot() : new HasVotedAlready();
        }

        if (await RefuseAsync(request, ballot, voter, ct) is { } no)
        {
            return no;
        }

        await db.PourAsync(ballot.Id, voter.PersonId, request.Choices, ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
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
}

/// <param name="Choices">One choice for each dossier of the ballot that the member may judge, neither more nor less.</param>
public sealed record CastBallotRequest(Guid BallotId, IReadOnlyDictionary<Guid, BallotChoice> Choices);
