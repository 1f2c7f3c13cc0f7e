using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils.Counting;

/// <summary>A paper ballot for who runs the session: tellers, envelopes, and which sheets to print. Nothing of what was counted.</summary>
public sealed class PaperBallotQuery(ThiDuaDb db, CouncilRulesQuery rules) : IQuery
{
    public async Task<PaperBallotView?> FindAsync(Guid sessionId, Guid ballotId, Actor actor, CancellationToken ct)
    {
        var ballot = await db.Ballots.AsNoTracking().Include(b => b.Session).ThenInclude(s => s.Council).ThenInclude(c => c.Agency).Include(b => b.AwardOffer).ThenInclude(o => o.AwardKind)
            .SingleOrDefaultAsync(b => b.Id == ballotId && b.SessionId == sessionId && b.Method == VoteMethod.PaperBallot
                && db.SessionsFor(actor, Permission.ManageSessions).Any(s => s.Id == sessionId), ct);
        if (ballot is null)
        {
            return null;
        }

        var rule = (await rules.AsOfAsync(ballot.Session.HeldOn, ct)).Tellers;
        var members = await db.SessionMembers.AsNoTracking().Where(m => m.SessionId == sessionId)
            .OrderBy(m => m.Person.GivenName).ThenBy(m => m.FullName)
            .Select(m => new { m.PersonId, m.FullName, Present = m.Present == true,
                Aside = db.Set<Recusal>().Any(r => r.SessionId == sessionId && r.PersonId == m.PersonId && db.Set<BallotCandidate>().Any(c => c.BallotId == ballotId && c.NominationId == r.NominationId)) })
            .ToListAsync(ct);
        var tellers = await db.Tellers.AsNoTracking().Where(t => t.BallotId == ballotId).OrderByDescending(t => t.IsHead).ThenBy(t => t.Person.GivenName)
            .Select(t => new NamedPerson(t.PersonId, t.Person.FullName)).ToListAsync(ct);
        var envelopes = await db.SealedEnvelopes.AsNoTracking().Where(e => e.BallotId == ballotId).OrderBy(e => e.Person.GivenName)
            .Select(e => new EnvelopeView(e.PersonId, e.Person.FullName, e.ReceivedOn, e.ReceivedBy, e.Note)).ToListAsync(ct);
        var aside = await db.IsRecusedAsync(ballot, actor.PersonId, ct);
        var (dossiers, groups) = await SheetsAsync(ballot, ct);
        return new PaperBallotView(
            ballotId, sessionId, $"{ballot.AwardOffer.AwardKind.Name} của {ballot.AwardOffer.Authority}", ballot.Round, ballot.State, rule.Least ?? 2, rule.Most ?? 3,
            tellers, envelopes,
            [.. members.Where(m => m.Present && !m.Aside).Select(m => new NamedPerson(m.PersonId, m.FullName))],
            [.. members.Where(m => !m.Present && envelopes.All(e => e.PersonId != m.PersonId)).Select(m => new NamedPerson(m.PersonId, m.FullName))],
            aside ? [] : dossiers, groups, await db.PaperCounts.AnyAsync(c => c.BallotId == ballotId, ct))
        {
            ViewerIsRecused = aside, PlaceName = ballot.Session.Council.Agency.PlaceName,
        };
    }

    /// <summary>While prepared the sheets are those that would be needed now; once open, those of its voters.</summary>
    private async Task<(IReadOnlyList<SheetDossier>, IReadOnlyList<SheetGroup>)> SheetsAsync(Ballot ballot, CancellationToken ct)
    {
        var dossiers = await db.BallotCandidates.AsNoTracking().Where(c => c.BallotId == ballot.Id).OrderBy(c => c.Ordinal)
            .Select(c => new SheetDossier(c.NominationId, c.Nomination.SubjectName, c.Nomination.SubjectTitle, c.Nomination.SubjectKind, c.Nomination.Batch.Unit.Name)).ToListAsync(ct);
        var voters = ballot.State is BallotState.Prepared
            ? [.. (await db.VotersInRoomAsync(ballot.SessionId, ct)).Union(await db.SealedEnvelopes.Where(e => e.BallotId == ballot.Id).Select(e => e.PersonId).ToListAsync(ct))]
            : await db.BallotVoters.AsNoTracking().Where(v => v.BallotId == ballot.Id).Select(v => v.PersonId).ToListAsync(ct);
        var aside = (await db.Recusals.AsNoTracking().Where(r => r.SessionId == ballot.SessionId).Select(r => new { r.PersonId, r.NominationId }).ToListAsync(ct))
            .ToLookup(r => r.PersonId, r => r.NominationId);
        return (dossiers, BallotSheets.Of([.. dossiers.Select(d => d.NominationId)], [.. voters.Select(v => new VoterOf(v, aside[v].ToHashSet()))]));
    }
}

/// <param name="MayCount">Members who are there and judge everything in the vote.</param>
/// <param name="Groups">Sheets to print: which dossiers, how many sheets.</param>
/// <param name="IsCounted">A teller has entered figures and they wait for the second; or they are confirmed.</param>
public sealed record PaperBallotView(
    Guid BallotId, Guid SessionId, string Award, int Round, BallotState State, int LeastTellers, int MostTellers, IReadOnlyList<NamedPerson> Tellers,
    IReadOnlyList<EnvelopeView> Envelopes, IReadOnlyList<NamedPerson> MayCount, IReadOnlyList<NamedPerson> Absent, IReadOnlyList<SheetDossier> Dossiers,
    IReadOnlyList<SheetGroup> Groups, bool IsCounted)
{
    /// <summary>From a dossier of the vote: then the names are withheld, and somebody else prints the sheets.</summary>
    public bool ViewerIsRecused { get; init; }

    public string PlaceName { get; init; } = "";

    public int Sheets => Groups.Sum(g => g.Sheets);

    public bool TellsWho => BallotSheets.TellsWho([.. Groups]);
}

public sealed record NamedPerson(Guid PersonId, string FullName);

public sealed record EnvelopeView(Guid PersonId, string FullName, DateOnly ReceivedOn, string ReceivedBy, string Note);

public sealed record SheetDossier(Guid NominationId, string SubjectName, string SubjectTitle, SubjectKind Kind, string UnitName);
