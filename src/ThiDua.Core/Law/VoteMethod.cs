namespace ThiDua.Core.Law;

/// <summary>Ways of voting; what each of them is (a ballot, secret, in a meeting) stands in law.vote_method.</summary>
public enum VoteMethod
{
    ShowOfHands,

    /// <summary>On each member's own screen.</summary>
    SecretBallot,

    /// <summary>On printed sheets, counted by tellers.</summary>
    PaperBallot,

    /// <summary>Signed opinions without a meeting.</summary>
    WrittenOpinion,
}
