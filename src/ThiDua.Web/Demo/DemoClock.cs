using ThiDua.Core.Foundation;

namespace ThiDua.Web.Demo;

/// <summary>The past that the invented department lives through, day by day, up to today.</summary>
internal sealed class DemoClock(DateOnly today) : TimeProvider
{
    private DateTimeOffset now = VietnamTime.StartOf(today).AddHours(8);

    public DateOnly RealToday { get; } = today;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Every step takes a minute, so that history has an order.</summary>
    public void Tick() => now = now.AddMinutes(1);

    public void MoveTo(DateOnly day) => now = VietnamTime.StartOf(day).AddHours(8);
}
