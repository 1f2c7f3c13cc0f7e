namespace ThiDua.Core.Councils.Rules;

/// <summary>Votes from high to low; equal votes share a rank and the next rank is skipped (1, 2, 2, 4).</summary>
public static class Ranking
{
    public static IReadOnlyList<Ranked> Of(IReadOnlyCollection<VotesOf> candidates) =>
        [.. candidates
            .OrderByDescending(c => c.Yes)
            .Select(c => new Ranked(c.NominationId, 1 + candidates.Count(other => other.Yes > c.Yes), candidates.Count(other => other.Yes == c.Yes) > 1))];
}

public sealed record VotesOf(Guid NominationId, int Yes);

/// <param name="Tied">Another candidate has the same rank: the council must say who goes first if a ceiling cuts there.</param>
public sealed record Ranked(Guid NominationId, int Rank, bool Tied);
