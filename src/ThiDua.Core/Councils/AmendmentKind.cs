namespace ThiDua.Core.Councils;

public enum AmendmentKind
{
    Supplement,
    Correction,
}
