using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>Opens a vote: counts the room again, brings the list of dossiers up to date, and fixes who may vote.</summary>
public sealed class OpenBallot(ThiDuaDb db, Ledger ledger) : IOperation
{
    public Task<Result<Done>> ExecuteAsync(Guid ballotId, Actor actor, CancellationToken ct) => ExecuteAsync(new OpenBallotRequest(ballotId), actor, ct);

    public async Task<Result<Done>> ExecuteAsync(OpenBallotRequest request, Actor actor, CancellationToken ct)
    {
        var ballotId = request.BallotId;
        var found = await db.SessionOfAsync(ballotId, actor, Permission.ManageSessions, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("councils.open_ballot", "Mở biểu quyết", actor, ct);
        var session = await db.LockSessionAsync(found.Value, ct);
        var ballot = await db.LockBallotAsync(ballotId, ct);
        if (session.State is not SessionState.Open || !CouncilTransitions.Ballots.Allows(ballot.State, BallotState.Open))
        {
            return new WrongState($"Lượt biểu quyết đang ở trạng thái \"{ballot.State.Label()}\", không mở được.");
        }

        var voters = session.Mode is SessionMode.Written ? await db.SeatedAsync(session.Id, ct) : await db.VotersInRoomAsync(session.Id, ct);
        var candidates = await db.CandidatesAsync(session.Docket(), ballot.AwardOfferId, ballot.Round, ct);
        if (await RefuseAsync(session, ballot, voters, candidates, ct) is { } no)
        {
            return no;
        }

        await ListAgainAsync(ballot, candidates, ct);
        await db.AddMissingRecusalsAsync(session, await db.SeatedAsync(session.Id, ct), candidates, ct);
        // Saved before the voters are drawn: a recusal found just now keeps its member out.
        await db.SaveChangesAsync(ct);
        await SeatVotersAsync(session, ballot, voters, candidates, work, ct);
        await db.SaveChangesAsync(ct);
        if (await db.RefuseRevealingAsync(request, ballot, actor, ct) is { } revealing)
        {
            return revealing;
        }

        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<Refusal?> RefuseAsync(CouncilSession session, Ballot ballot, List<Guid> voters, List<Guid> candidates, CancellationToken ct)
    {
        if (await db.UnvotedAboveAsync(session.Docket(), ballot.AwardOfferId, ct) is { } above)
        {
            return new HigherAwardFirst(above);
        }

        if (candidates.Count == 0)
        {
            return ballot.Round > 1 ? new NobodyMissed(ballot.AwardOffer.AwardKind.Name) : new NoCandidates(ballot.AwardOffer.AwardKind.Name);
        }

        if (ballot.Method is VoteMethod.PaperBallot && await TellersGoneAsync(session, ballot, ct) is { } tellers)
        {
            return tellers;
        }

        if (session.Mode is SessionMode.Written)
        {
            return null;
        }

        // Counted anew at each vote: members come and go.
        var members = await db.SessionMembers.CountAsync(m => m.SessionId == session.Id, ct);
        var rule = await db.VoteRules.AsNoTracking().SingleAsync(r => r.Id == ballot.VoteRuleId, ct);
        var needed = Math.Max(session.QuorumNeeded ?? 0, Quorum.Needed(rule.QuorumNumerator, rule.QuorumDenominator, members));
        return Quorum.RefuseBelow(needed, voters.Count, members, session.QuorumCitation);
    }

    private async Task<Refusal?> TellersGoneAsync(CouncilSession session, Ballot ballot, CancellationToken ct)
    {
        var tellers = await db.Tellers.AsNoTracking().Where(t => t.BallotId == ballot.Id)
            .Select(t => new { t.Person.FullName, Here = db.Set<SessionMember>().Any(m => m.SessionId == session.Id && m.PersonId == t.PersonId && m.Present == true) })
            .ToListAsync(ct);
        return tellers.Count == 0 ? new NoTellers() : tellers.FirstOrDefault(t => !t.Here) is { } gone ? new TellerNotThere(gone.FullName) : null;
    }

    private async Task ListAgainAsync(Ballot ballot, List<Guid> candidates, CancellationToken ct)
    {
        var listed = await db.BallotCandidates.Where(c => c.BallotId == ballot.Id).ToListAsync(ct);
        db.BallotCandidates.RemoveRange(listed.Where(c => !candidates.Contains(c.NominationId)));
        foreach (var (id, i) in candidates.Select((id, i) => (id, i)))
        {
            if (listed.FirstOrDefault(c => c.NominationId == id) is { } row)
            {
                row.Ordinal = i + 1;
            }
            else
            {
                db.BallotCandidates.Add(new BallotCandidate { BallotId = ballot.Id, NominationId = id, Ordinal = i + 1 });
            }
        }
    }

    private async Task SeatVotersAsync(CouncilSession session, Ballot ballot, List<Guid> voters, List<Guid> candidates, Work work, CancellationToken ct)
    {
        // An absent member's sealed sheet goes into the box with the others.
        var envelopes = await db.SealedEnvelopes.AsNoTracking().Where(e => e.BallotId == ballot.Id).Select(e => e.PersonId).ToListAsync(ct);
        var aside = await db.Recusals.AsNoTracking()
            .Where(r => r.SessionId == session.Id && candidates.Contains(r.NominationId))
            .GroupBy(r => r.PersonId)
            .Select(g => new { PersonId = g.Key, Dossiers = g.Count() })
            .ToDictionaryAsync(r => r.PersonId, r => r.Dossiers, ct);
        db.BallotVoters.AddRange(voters.Union(envelopes)
            .Where(person => aside.GetValueOrDefault(person) < candidates.Count)
            .Select(person => new BallotVoter { BallotId = ballot.Id, PersonId = person }));
        ballot.State = BallotState.Open;
        ballot.OpenedAt = work.At;
        ballot.TotalMembers = await db.SessionMembers.CountAsync(m => m.SessionId == session.Id, ct);
        ballot.PresentMembers = voters.Count;
    }
}

/// <param name="KnowsItReveals">The chair opens although few vote, so that the result may show what single members chose.</param>
public sealed record OpenBallotRequest(Guid BallotId, bool KnowsItReveals = false);
