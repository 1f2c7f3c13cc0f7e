using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Rules;

/// <summary>The instant after which a unit can no longer send, and the words of the plan that say so.</summary>
/// <param name="Wording">"trước ngày 18/6/2026".</param>
public sealed record DossierDeadline(DateTimeOffset EndsAt, string Wording, bool SilenceMeansNone)
{
    /// <summary>The instant itself is already late: "trước ngày D" ends as D begins.</summary>
    public bool HasPassed(DateTimeOffset now) => now >= EndsAt;

    public static Refusal? MustNotHavePassed(DossierDeadline? deadline, DateTimeOffset now) =>
        deadline is null || !deadline.HasPassed(now) ? null : new DeadlinePassed(deadline.Wording, deadline.EndsAt);
}
