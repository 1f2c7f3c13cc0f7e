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

    /// <summary>An agency or organization outside, central or local.</summary>
    OutsideAgency,

    /// <summary>Xã, phường, đặc khu: since 1/7/2025 they hold what districts held (Luật 72/2025/QH15).</summary>
    Commune,
    Enterprise,
    School,

    /// <summary>One citizen who proposes in their own name.</summary>
    Citizen,
}

public static class UnitKinds
{
    /// <summary>Kinds of bodies outside the agency; the database derives unit.is_outside from the same list.</summary>
    public static readonly IReadOnlyList<UnitKind> Outside = [UnitKind.OutsideAgency, UnitKind.Commune, UnitKind.Enterprise, UnitKind.School, UnitKind.Citizen];

    public static bool IsOutside(this UnitKind kind) => Outside.Contains(kind);
}
