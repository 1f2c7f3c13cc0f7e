using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>The words beside a proposed name.</summary>
internal static class SubjectTitles
{
    public static string OfSeat(string position, string unit) => position.Length == 0 ? unit : $"{position}, {unit}";

    /// <summary>Of a subject that the proposing unit wrote down itself.</summary>
    public static string OfOutsider(string title, string? address, Unit unit) =>
        title.Length > 0 ? title : address ?? (unit.Kind is UnitKind.Citizen ? "" : unit.Name);
}
