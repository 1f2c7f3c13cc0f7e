namespace ThiDua.Core.Law;

public enum DenominatorBase
{
    AllMembers,
    PresentMembers,
}
