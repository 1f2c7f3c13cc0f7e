using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Rules;

internal static class UnitRules
{
    public static Refusal? Move(MovingUnit unit, TargetUnit target, DateOnly today) =>
        unit.IsRoot ? new RootStays()
        : target.Path.StartsWith(unit.Path, StringComparison.Ordinal) ? new UnitBelowItself(unit.Name)
        : target.ValidTo is { } closed && closed < today ? new UnitClosed(target.Name, closed)
        : null;

    public static Refusal? Close(ClosingUnit unit, DateOnly? lastDay, string field, DateOnly today) =>
        unit.IsRoot ? new RootStays()
        : lastDay is null ? new InvalidField(field, "Nhập ngày cuối cùng đơn vị hoạt động.")
        : DateRules.Effective(lastDay, field, today) ?? DateRules.Span(unit.ValidFrom, lastDay, field)
          ?? (unit.OpenChildren > 0 ? new UnitHasOpenChildren(unit.Name, unit.OpenChildren) : null);
}

internal sealed record MovingUnit(string Name, string Path, bool IsRoot);

internal sealed record TargetUnit(string Name, string Path, DateOnly? ValidTo);

internal sealed record ClosingUnit(string Name, DateOnly ValidFrom, bool IsRoot, int OpenChildren);
