using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils.Written;

/// <summary>Who has answered in writing and how far it is entered; choices are in no list.</summary>
public sealed class OpinionsQuery(ThiDuaDb db) : IQuery
{
    public async Task<OpinionsView?> FindAsync(Guid sessionId, Guid ballotId, Actor actor, CancellationToken ct)
    {
        var head = await db.Ballots.AsNoTracking()
            .Where(b => b.Id == ballotId && b.SessionId == sessionId && (b.Method == VoteMethod.ShowOfHands || b.Method == VoteMethod.WrittenOpinion)
                && db.SessionsFor(actor, Permission.ManageSessions).Any(s => s.Id == sessionId))
            .Select(b => new { b.Method, b.State, Award = b.AwardOffer.AwardKind.Name + " của " + b.AwardOffer.Authority, b.Session.AnswersNeeded, b.Session.AnswersDue })
            .SingleOrDefaultAsync(ct);
        if (head is null)
        {
            return null;
        }

        var members = await db.SessionMembers.AsNoTracking()
            .Where(m => m.SessionId == sessionId && m.Present != true)
            .OrderBy(m => m.Person.GivenName).ThenBy(m => m.FullName)
            .Select(m => new
            {
                m.PersonId,
                m.FullName,
                Opinion = db.Set<WrittenOpinion>().Where(o => o.BallotId == ballotId && o.PersonId == m.PersonId)
                    .Select(o => new OpinionState(o.Source, o.FirstBy, o.FirstAt, o.SecondBy, o.SecondAt, o.Settled, o.FileId, o.FirstAccountId == actor.AccountId)).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return new OpinionsView(ballotId, sessionId, head.Award, head.Method, head.State, head.AnswersNeeded, head.AnswersDue,
            [.. members.Select(m => new MemberOpinion(m.PersonId, m.FullName, m.Opinion))]);
    }

    /// <summary>The paper of one member to type from: names only, never an earlier entry. For who runs the session, or the member's own.</summary>
    public async Task<OpinionForm?> FormAsync(Guid sessionId, Guid ballotId, Guid personId, Actor actor, CancellationToken ct)
    {
        var own = actor.PersonId == personId;
        var ballot = await db.Ballots.AsNoTracking().Include(b => b.Session).Include(b => b.AwardOffer).ThenInclude(o => o.AwardKind)
            .SingleOrDefaultAsync(b => b.Id == ballotId && b.SessionId == sessionId && db.SessionsFor(actor, own ? Permission.Vote : Permission.ManageSessions).Any(s => s.Id == sessionId), ct);
        var name = await db.SessionMembers.AsNoTracking().Where(m => m.SessionId == sessionId && m.PersonId == personId).Select(m => m.FullName).SingleOrDefaultAsync(ct);
        if (ballot is null || name is null || (!own && await db.IsRecusedAsync(ballot, actor.PersonId, ct)))
        {
            return null;
        }

        var judged = await db.JudgedByAsync(ballot, personId, ct);
        var dossiers = await db.BallotCandidates.AsNoTracking()
            .Where(c => c.BallotId == ballotId && judged.Contains(c.NominationId)).OrderBy(c => c.Ordinal)
            .Select(c => new BallotFormLine(
                c.NominationId, c.Nomination.SubjectName, c.Nomination.SubjectTitle, c.Nomination.SubjectKind, c.Nomination.Batch.Unit.Name, c.Nomination.Achievement))
            .ToListAsync(ct);
        var entered = await db.WrittenOpinions.AsNoTracking().Where(o => o.BallotId == ballotId && o.PersonId == personId)
            .Select(o => new OpinionState(o.Source, o.FirstBy, o.FirstAt, o.SecondBy, o.SecondAt, o.Settled, o.FileId, o.FirstAccountId == actor.AccountId)).FirstOrDefaultAsync(ct);
        return new OpinionForm(
            ballotId, sessionId, ballot.Session.Title, $"{ballot.AwardOffer.AwardKind.Name} của {ballot.AwardOffer.Authority}", ballot.Method, ballot.State, personId, name,
            ballot.Session.AnswersDue, dossiers, entered);
    }
}

public sealed record OpinionsView(
    Guid BallotId, Guid SessionId, string Award, VoteMethod Method, BallotState State, int? Needed, DateOnly? Due, IReadOnlyList<MemberOpinion> Members)
{
    public int Settled => Members.Count(m => m.State is { Settled: true });
}

public sealed record MemberOpinion(Guid PersonId, string FullName, OpinionState? State);

/// <param name="FirstByMe">The viewer typed the first entry, so another person types the second.</param>
public sealed record OpinionState(
    OpinionSource Source, string FirstBy, DateTimeOffset FirstAt, string? SecondBy, DateTimeOffset? SecondAt, bool Settled, Guid? FileId, bool FirstByMe);

public sealed record OpinionForm(
    Guid BallotId, Guid SessionId, string SessionTitle, string Award, VoteMethod Method, BallotState State, Guid PersonId, string FullName, DateOnly? Due,
    IReadOnlyList<BallotFormLine> Dossiers, OpinionState? Entered);
