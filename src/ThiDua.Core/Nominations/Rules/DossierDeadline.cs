using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Rules;

/// <summary>The instant after which a unit can no longer send, and the words of the plan that say so.</summary>
/// <param name="Wording">"trước ngày 18/6/2026".</param>
public sealed record DossierDeadline(DateTimeOffset EndsAt, string Wording, bool SilenceMeansNone)
{
    /// <summary>The leave that one unit has to send later than all others; null for the deadline of everybody.</summary>
    public UnitLeave? Leave { get; init; }

    /// <summary>The plan that sets the deadline: "Kế hoạch số 12/KH-SKHCN ngày 02/02/2026"; null while it has no number.</summary>
    public string? Source { get; init; }

    /// <summary>The instant itself is already late: "trước ngày D" ends as D begins.</summary>
    public bool HasPassed(DateTimeOffset now) => now >= EndsAt && !IsLateByLeave(now);

    /// <summary>After the deadline of everybody, within the unit's own leave.</summary>
    public bool IsLateByLeave(DateTimeOffset now) => now >= EndsAt && Leave is { } leave && now < leave.EndsAt;

    public static Refusal? MustNotHavePassed(DossierDeadline? deadline, DateTimeOffset now) =>
        deadline is null || !deadline.HasPassed(now) ? null : new DeadlinePassed(deadline);
}

/// <param name="EndsAt">The first instant that is too late even by the leave.</param>
/// <param name="GrantedBy">Whose leave it is, for the mark on the batch.</param>
public sealed record UnitLeave(Guid Id, DateTimeOffset EndsAt, DateOnly UntilDay, string GrantedBy);
