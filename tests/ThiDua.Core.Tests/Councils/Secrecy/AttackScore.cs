using System.Numerics;

namespace ThiDua.Core.Tests.Councils.Secrecy;

/// <summary>Counts how often each attacker was right about one member drawn at random from each ballot, and how likely luck does as well.</summary>
internal sealed class AttackScore(Random random)
{
    private readonly Dictionary<string, (int Right, int Tried)> links = [];
    private readonly Dictionary<string, (int Right, int Tried)> orders = [];

    public double Chance { get; private set; }

    public double ChanceOfOrder { get; private set; }

    public int Attackers => links.Count + orders.Count;

    public void Add(IReadOnlyList<DumpedRow> dump, string slipTable, VotedBallot ballot)
    {
        var target = ballot.CastOrder[random.Next(ballot.Members)];
        (Chance, ChanceOfOrder) = (ballot.Chance, 1.0 / ballot.Members);
        foreach (var (name, members, yes) in Secrecy.Attackers.Links(dump, slipTable, ballot))
        {
            Count(links, name, yes[members.ToList().IndexOf(target)] == ballot.ChoiceOf(target));
        }

        var place = random.Next(ballot.Members);
        foreach (var (name, members) in Secrecy.Attackers.MemberOrders(dump, ballot))
        {
            Count(orders, name, members[place] == ballot.CastOrder[place]);
        }
    }

    /// <summary>The best of all attackers on what a member chose.</summary>
    public Verdict BestLink => Best(links, Chance);

    /// <summary>The best of all attackers on who voted when.</summary>
    public Verdict BestOrder => Best(orders, ChanceOfOrder);

    // The lists of attackers can differ a little by ballot (a table with no rows): each is judged by its own tries.
    private Verdict Best(Dictionary<string, (int Right, int Tried)> scores, double chance) =>
        scores.Select(s => new Verdict(s.Key, s.Value.Right, s.Value.Tried, chance, Luck(s.Value.Right, s.Value.Tried, chance) * Attackers)).MinBy(v => v.LuckOfAny)!;

    private static void Count(Dictionary<string, (int Right, int Tried)> scores, string name, bool right)
    {
        var (was, tried) = scores.GetValueOrDefault(name);
        scores[name] = (was + (right ? 1 : 0), tried + 1);
    }

    /// <summary>The exact binomial probability of at least that many right guesses by chance alone.</summary>
    internal static double Luck(int right, int tried, double chance) =>
        Enumerable.Range(right, tried - right + 1).Sum(k => (double)Choose(tried, k) * Math.Pow(chance, k) * Math.Pow(1 - chance, tried - k));

    private static BigInteger Choose(int n, int k) =>
        Enumerable.Range(1, k).Aggregate(BigInteger.One, (product, i) => product * (n - k + i) / i);
}

/// <param name="LuckOfAny">Probability that any of the attackers does so well by chance (each one's exact binomial tail, times their number).</param>
internal sealed record Verdict(string Attacker, int Right, int Tried, double Chance, double LuckOfAny)
{
    public override string ToString() => $"{100.0 * Right / Tried,5:F1} % right (chance {100 * Chance:F1} %), luck of the best of all {Math.Min(1, LuckOfAny):G2}: {Attacker}";
}
