using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils;

/// <summary>A member's own paper. Null for who has no vote in it; what others did is not in it, nor what the member chose.</summary>
public sealed class BallotFormQuery(ThiDuaDb db) : IQuery
{
    public async Task<BallotForm?> FindAsync(Guid sessionId, Guid ballotId, Actor actor, CancellationToken ct)
    {
        var head = await db.BallotVoters.AsNoTracking()
            .Where(v => v.BallotId == ballotId && v.Ballot.SessionId == sessionId && v.PersonId == actor.PersonId && v.Ballot.Method == VoteMethod.SecretBallot
                && db.SessionsFor(actor, Permission.Vote).Any(s => s.Id == sessionId))
            .Select(v => new
            {
                v.HasVoted,
                v.Ballot.State,
                SessionTitle = v.Ballot.Session.Title,
                Award = v.Ballot.AwardOffer.AwardKind.Name + " của " + v.Ballot.AwardOffer.Authority,
                Threshold = new VoteThreshold(v.Ballot.ThresholdNumerator, v.Ballot.ThresholdDenominator, v.Ballot.ThresholdStrict),
                v.Ballot.DenominatorBase,
            })
            .FirstOrDefaultAsync(ct);
        if (head is null)
        {
            return null;
        }

        var dossiers = await db.BallotCandidates.AsNoTracking()
            .Where(c => c.BallotId == ballotId
                && !db.Set<Recusal>().Any(r => r.SessionId == sessionId && r.NominationId == c.NominationId && r.PersonId == actor.PersonId))
            .OrderBy(c => c.Ordinal)
            .Select(c => new BallotFormLine(
                c.NominationId, c.Nomination.SubjectName, c.Nomination.SubjectTitle, c.Nomination.SubjectKind, c.Nomination.Batch.Unit.Name, c.Nomination.Achievement))
            .ToListAsync(ct);
        return new BallotForm(
            ballotId, sessionId, head.SessionTitle, head.Award, $"{head.Threshold.Words()} {head.DenominatorBase.Label()}", head.State, head.HasVoted, dossiers);
    }
}

public sealed record BallotForm(
    Guid BallotId, Guid SessionId, string SessionTitle, string Award, string Threshold, BallotState State, bool HasVoted, IReadOnlyList<BallotFormLine> Dossiers);

public sealed record BallotFormLine(Guid NominationId, string SubjectName, string SubjectTitle, SubjectKind Kind, string UnitName, string Achievement);
