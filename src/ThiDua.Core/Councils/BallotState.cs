namespace ThiDua.Core.Councils;

public enum BallotState
{
    Prepared,
    Open,
    Closed,
    Cancelled,
}
