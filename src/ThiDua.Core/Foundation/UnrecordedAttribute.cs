namespace ThiDua.Core.Foundation;

/// <summary>Rows whose images stay out of the history, with the reason why.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UnrecordedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
