using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Movements;

[Table("movement", Schema = "movements")]
internal sealed class Movement
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required MovementState State { get; set; }
    public required string Title { get; set; }
    public string? Name { get; set; }
    public string? PlanNumber { get; set; }
    public string? PlanSymbol { get; set; }
    public DateOnly? PlanDate { get; set; }
    public string? PlanDateText { get; set; }
    public string? ParentPlan { get; set; }
    public Guid? ParentId { get; set; }
    public string? Theme { get; set; }
    public string? Slogan { get; set; }
    public string? SloganDisplay { get; set; }
    public string? Scope { get; set; }
    public string? Audience { get; set; }
    public string? PeriodText { get; set; }
    public DateOnly? PeriodStart { get; set; }
    public DateOnly? PeriodEnd { get; set; }
    /// <summary>the units asked owe a plan of their own</summary>
    public bool AsksOwnPlans { get; set; }
    /// <summary>a citizen may ask to take part on the open page</summary>
    public bool OpenToPublic { get; set; }
    public bool StartsAtLaunch { get; set; }
    public CriterionLogic CollectiveLogic { get; set; }
    public CriterionLogic IndividualLogic { get; set; }
    public string? SignerPrefix { get; set; }
    public string? SignerPosition { get; set; }
    public string? SignerName { get; set; }
    public Guid? SourceFileId { get; set; }
    public string? SourceText { get; set; }
    [Column(TypeName = "jsonb")]
    public string? SourceFacts { get; set; }
    public DateTimeOffset? ReviewedAt { get; set; }
    public string? ReviewedBy { get; set; }
    public DateTimeOffset? LaunchedAt { get; set; }
    public DateOnly? LaunchedOn { get; set; }
    public DateOnly? AwardedOn { get; set; }
    public string? AwardedPlace { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public required DateTimeOffset EditedAt { get; set; }
    public required string EditedBy { get; set; }
    public uint Version { get; set; }

    public Agency Agency { get; init; } = null!;
    public Movement? Parent { get; init; }
    public StoredFile? SourceFile { get; init; }
}
