namespace ThiDua.Core.Organizations;

public enum UnitKind
{
    Agency,
    Office,
    Division,
    Subordinate,
    TradeUnion,
    YouthUnion,
    PartyCell,
    Other,
}
