namespace ThiDua.Core.Councils;

public enum BallotChoice
{
    Yes,
    No,
}
