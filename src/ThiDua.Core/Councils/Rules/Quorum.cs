using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Rules;

/// <summary>A session is held only with enough members there.</summary>
public static class Quorum
{
    public static int Needed(int numerator, int denominator, int members) =>
        new VoteThreshold(numerator, denominator, Strict: false).VotesNeeded(members);

    public static Refusal? RefuseBelow(int needed, int present, int members, string? citation) =>
        present >= needed ? null : new TooFewPresent(present, members, needed) { Clause = citation };
}
