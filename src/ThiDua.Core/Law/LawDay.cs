using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law;

/// <summary>The day by whose law open work is judged: today, or the day that a preview of a change looks at. One per request.</summary>
public sealed class LawDay(TimeProvider clock) : IQuery
{
    private DateOnly? previewed;

    public DateOnly InView => previewed ?? clock.Today();

    internal void LookAt(DateOnly? day) => previewed = day;
}
