using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>A secret vote so small that its result would show what single members chose is opened by who presides, knowingly, or not at all.</summary>
internal static class BallotRevealing
{
    /// <summary>Asked when the voters are seated; what it says is kept on the ballot with who accepted it.</summary>
    public static async Task<Refusal?> RefuseRevealingAsync(this ThiDuaDb db, OpenBallotRequest request, Ballot ballot, Actor actor, CancellationToken ct)
    {
        if (ballot.Method is not VoteMethod.SecretBallot
            || RevealingVotes.Before([.. (await db.EntitledAsync(ballot, ct)).Select(c => new VotersOf(c.Name, c.Members))]) is not { } note)
        {
            return null;
        }

        if (!request.KnowsItReveals || !await db.PresidesAsync(ballot.SessionId, actor, ct))
        {
            return new VoteWouldReveal(note) { Field = nameof(request.KnowsItReveals) };
        }

        (ballot.RevealsNote, ballot.RevealsAcceptedBy) = (note.Length <= 2000 ? note : note[..2000], actor.Name);
        return null;
    }

    /// <summary>The same warning for the page, before anybody presses: per ballot, from the dossiers it is on.</summary>
    public static async Task<Dictionary<Guid, string?>> RevealsAsync(
        this ThiDuaDb db, Guid sessionId, IReadOnlyDictionary<Guid, List<Guid>> ballots, CancellationToken ct)
    {
        var room = await db.VotersInRoomAsync(sessionId, ct);
        var dossiers = ballots.Values.SelectMany(d => d).Distinct().ToList();
        var voters = await db.Nominations.AsNoTracking()
            .Where(n => dossiers.Contains(n.Id))
            .Select(n => new { n.Id, n.SubjectName, Aside = db.Set<Recusal>().Count(r => r.SessionId == sessionId && r.NominationId == n.Id && room.Contains(r.PersonId)) })
            .ToDictionaryAsync(n => n.Id, n => new VotersOf(n.SubjectName, room.Count - n.Aside), ct);
        return ballots.ToDictionary(b => b.Key, b => RevealingVotes.Before([.. b.Value.Where(voters.ContainsKey).Select(d => voters[d])]));
    }

    /// <summary>The chair, or a vice chair while the chair is away.</summary>
    private static async Task<bool> PresidesAsync(this ThiDuaDb db, Guid sessionId, Actor actor, CancellationToken ct)
    {
        var there = db.SessionMembers.Where(m => m.SessionId == sessionId && m.Present == true);
        return actor.PersonId is { } person && await there.AnyAsync(
            m => m.PersonId == person && (m.Role == CouncilRole.Chair || (m.Role == CouncilRole.ViceChair && !there.Any(c => c.Role == CouncilRole.Chair))), ct);
    }
}
