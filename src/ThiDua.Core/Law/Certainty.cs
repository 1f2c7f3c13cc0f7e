namespace ThiDua.Core.Law;

public enum Certainty
{
    Confirmed,
    ConfirmedSecondary,
    Derived,
    RecalledHigh,
    RecalledMedium,
    RecalledLow,
}
