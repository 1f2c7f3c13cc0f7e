namespace ThiDua.Core.Law;

public enum CouncilRuleTopic
{
    /// <summary>How often one award may be voted on in one session.</summary>
    Rounds,

    /// <summary>Whether who sits in for an absent member votes.</summary>
    SubstituteVotes,

    /// <summary>Whether an absent member may answer on paper.</summary>
    AbsentInWriting,

    /// <summary>Whether, and with how many answers, a council decides without meeting.</summary>
    WrittenSession,

    /// <summary>How many members count a paper ballot.</summary>
    Tellers,
}
