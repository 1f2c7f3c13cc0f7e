namespace ThiDua.Core.Tests.Councils.Secrecy;

/// <summary>What really happened at a ballot on one dossier: who cast when, and what. The attackers see only the dump.</summary>
/// <param name="CastOrder">Keys of the members in the order in which they voted.</param>
/// <param name="Yes">What each chose, in the same order.</param>
internal sealed record VotedBallot(IReadOnlyList<string> CastOrder, IReadOnlyList<bool> Yes)
{
    public int Members => CastOrder.Count;

    public bool ChoiceOf(string member) => Yes[CastOrder.ToList().IndexOf(member)];

    /// <summary>
    /// Members in a random order with choices as even as an odd number allows: then a guess from the tally alone is right about half of the time,
    /// and any link beyond that shows.
    /// </summary>
    public static VotedBallot Draw(IReadOnlyList<string> members, Random random)
    {
        var order = members.ToArray();
        random.Shuffle(order);
        var agreeing = (order.Length / 2) + random.Next(2);
        var yes = Enumerable.Range(0, order.Length).Select(i => i < agreeing).ToArray();
        random.Shuffle(yes);
        return new VotedBallot(order, yes);
    }

    /// <summary>How often a guess drawn from the tally alone names a random member's choice.</summary>
    public double Chance
    {
        get
        {
            double agreeing = Yes.Count(y => y), against = Members - agreeing;
            return ((agreeing * agreeing) + (against * against)) / ((double)Members * Members);
        }
    }
}
