namespace ThiDua.Core.Councils;

public enum SessionState
{
    Planned,
    Open,
    Closed,
    Minuted,
    Cancelled,
}
