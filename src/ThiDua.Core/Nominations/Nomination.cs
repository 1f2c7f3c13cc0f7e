using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Papers;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

[Table("nomination", Schema = "nominations")]
internal sealed class Nomination
{
    public required Guid Id { get; init; }
    public required Guid BatchId { get; init; }
    public required Guid MovementId { get; init; }
    public required NominationState State { get; set; }
    public required SubjectKind SubjectKind { get; set; }
    public Guid? PersonId { get; set; }
    public Guid? SubjectUnitId { get; set; }
    public Guid? GroupId { get; set; }
    /// <summary>name, and beside it position and unit, as they stood when proposed: a paper keeps the words of its day</summary>
    public required string SubjectName { get; set; }
    public string SubjectTitle { get; set; } = "";
    public bool IsLeader { get; set; }
    public required Guid AwardOfferId { get; set; }
    public Guid? GrantedOfferId { get; set; }
    public string Achievement { get; set; } = "";
    public ReportMode ReportMode { get; set; }
    public DossierRoute Route { get; set; }

    /// <summary>Which case of Luật 06/2022/QH15, Điều 85 opens the simple route.</summary>
    [Column("simple_case")]
    public string? SimpleCaseCode { get; set; }
    public string? ReturnReason { get; set; }
    public string? WithdrawReason { get; set; }
    public DateTimeOffset? SubmittedAt { get; set; }
    /// <summary>the day it first reached the office: transition clauses of new law look at it</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public DateOnly? ReceivedOn { get; private set; }
    public DateTimeOffset? AcceptedAt { get; set; }
    public string? AcceptedBy { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public uint Version { get; set; }

    public NominationBatch Batch { get; init; } = null!;
    public Movement Movement { get; init; } = null!;
    public Person? Person { get; init; }
    public Unit? SubjectUnit { get; init; }
    public StaffGroup? Group { get; init; }
    public AwardOffer AwardOffer { get; init; } = null!;
    public AwardOffer? GrantedOffer { get; init; }

    [ForeignKey(nameof(SimpleCaseCode))]
    public SimpleRouteCase? SimpleCase { get; init; }
}
