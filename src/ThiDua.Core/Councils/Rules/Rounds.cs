using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Rules;

/// <summary>An award is voted on again only so often, and only for those who missed.</summary>
public static class Rounds
{
    public static Refusal? Refuse(int round, CouncilRules rules) =>
        round <= rules.MaxRounds ? null : new NoMoreRounds(rules.MaxRounds) { Clause = rules.Rounds.Citation };
}
