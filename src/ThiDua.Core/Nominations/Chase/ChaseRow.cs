using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Late;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>One unit in one movement on the chase screen.</summary>
public sealed record ChaseRow
{
    public required Guid MovementId { get; init; }
    public required string Movement { get; init; }

    /// <summary>"phong trào thi đua “…”": the movement as it is named inside a sentence.</summary>
    public required string MovementInSentence { get; init; }
    public required MovementState MovementState { get; init; }
    public required Guid UnitId { get; init; }
    public required string Unit { get; init; }
    public required UnitKind UnitKind { get; init; }
    public bool IsOutside => UnitKind.IsOutside();

    /// <summary>Where the unit is written to: the outside body's address, else the head's.</summary>
    public string? Email { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public required bool AsksOwnPlan { get; init; }
    public OwnPlanLine? OwnPlan { get; init; }
    public BatchState? State { get; init; }
    public bool ClosedBySystem { get; init; }
    public bool SentLate { get; init; }
    public int Dossiers { get; init; }
    public DossierDeadline? Deadline { get; init; }
    public LeaveLine? Leave { get; init; }
    public required IReadOnlyList<ChaseLack> Lacks { get; init; }
    public required bool IsOverdue { get; init; }
    public int Reminded { get; init; }
    public DateTimeOffset? LastReminded { get; init; }

    /// <summary>Until when this unit may send.</summary>
    public DateTimeOffset? EndsAt => Deadline is null ? null : Deadline.Leave is { } leave && leave.EndsAt > Deadline.EndsAt ? leave.EndsAt : Deadline.EndsAt;

    public string? Wording => Deadline is null ? null
        : Deadline.Leave is { } leave && leave.EndsAt > Deadline.EndsAt ? $"đến hết ngày {Foundation.VietnamTime.Written(leave.UntilDay)} (được phép nộp muộn)"
        : Deadline.Wording;
}

/// <param name="Reference">"15/KH-UBND", or null for a plan without a number.</param>
public sealed record OwnPlanLine(string? Reference, DateOnly IssuedOn, DateOnly ReceivedOn, Guid? FileId);

public sealed record LeaveLine(LateLeaveState State, string Reason, string? AskedBy, DateTimeOffset? AskedAt, DateOnly? UntilDay, string? Answer, string? AnsweredBy);

public sealed record ChaseFilter
{
    /// <summary>Null: every movement that takes dossiers now.</summary>
    public Guid? MovementId { get; init; }

    /// <summary>Only rows that owe this.</summary>
    public ChaseNeed? Need { get; init; }
    public ChaseWho Who { get; init; }
    public bool OnlyOverdue { get; init; }

    /// <summary>Rows that owe nothing too.</summary>
    public bool WithSettled { get; init; }
    public string? Search { get; init; }
}

public enum ChaseWho
{
    All,
    Own,
    Outside,
}
