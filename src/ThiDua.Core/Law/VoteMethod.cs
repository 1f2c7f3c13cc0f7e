namespace ThiDua.Core.Law;

public enum VoteMethod
{
    ShowOfHands,
    SecretBallot,
}
