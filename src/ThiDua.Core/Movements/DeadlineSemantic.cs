namespace ThiDua.Core.Movements;

public enum DeadlineSemantic
{
    Before,
    OnOrBefore,
    NoLaterThan,
    On,
    InMonth,
    ByQuarter,
    From,
    Open,
}
