using ThiDua.Core.Law;

namespace ThiDua.Core.Councils.Rules;

/// <summary>From votes to results: what counts as the whole, how many are needed, who passed, in which rank.</summary>
public static class BallotCount
{
    /// <param name="counted">
    /// AllMembers: the decrees count the whole membership, absent and recused members included. PresentMembers: those in the room who may judge the dossier.
    /// </param>
    public static IReadOnlyList<CandidateResult> Of(
        VoteThreshold threshold, DenominatorBase counted, int totalMembers, IReadOnlyCollection<CandidateVotes> candidates)
    {
        var ranks = Ranking.Of([.. candidates.Select(c => new VotesOf(c.NominationId, c.Yes))]).ToDictionary(r => r.NominationId, r => r.Rank);
        return [.. candidates.Select(c => ResultOf(c, counted is DenominatorBase.AllMembers ? totalMembers : c.Entitled, threshold, ranks[c.NominationId]))];
    }

    private static CandidateResult ResultOf(CandidateVotes votes, int whole, VoteThreshold threshold, int rank)
    {
        var needed = threshold.VotesNeeded(whole);
        // Nobody in the room may judge this dossier: no vote can pass it.
        return new CandidateResult(votes.NominationId, Math.Max(whole, 1), Math.Max(needed, 1), whole > 0 && votes.Yes >= needed, rank);
    }
}

/// <param name="Entitled">Members in the room who may judge this dossier.</param>
public sealed record CandidateVotes(Guid NominationId, int Yes, int No, int Abstain, int Entitled);

public sealed record CandidateResult(Guid NominationId, int Denominator, int VotesNeeded, bool Passed, int Rank);
