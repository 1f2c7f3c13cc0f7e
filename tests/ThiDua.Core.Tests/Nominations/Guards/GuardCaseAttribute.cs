using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Nominations.Guards;

/// <summary>Marks a test as one of the three that every guard needs; docs/guards.md is written from these.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class GuardCaseAttribute(Guard guard, GuardCase kind) : Attribute
{
    public Guard Guard { get; } = guard;
    public GuardCase Case { get; } = kind;
}

public enum GuardCase
{
    Passes,
    Fails,
    Boundary,
}
