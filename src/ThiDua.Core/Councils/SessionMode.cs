namespace ThiDua.Core.Councils;

public enum SessionMode
{
    Meeting,

    /// <summary>No meeting: each member answers in writing.</summary>
    Written,
}
