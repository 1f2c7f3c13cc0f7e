using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Councils;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Decisions;

[Table("decision", Schema = "decisions")]
internal sealed class Decision
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public Guid? SessionId { get; set; }
    public required Guid AwardOfferId { get; set; }
    public required DecisionKind Kind { get; set; }
    public required DecisionState State { get; set; }
    public required Guid AgencyId { get; init; }
    public string? Number { get; set; }
    public required string Symbol { get; set; }
    public DateOnly? IssuedOn { get; set; }
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public int? IssueYear { get; private set; }
    public required string Abstract { get; set; }
    /// <summary>legal bases of the agency's own, one a line, after the law's</summary>
    public string ExtraBases { get; set; } = "";
    /// <summary>counts changes of the list, so that nobody signs a list other than the one on their screen</summary>
    public int ListRevision { get; set; }
    public string? SignerPrefix { get; set; }
    public required string SignerPosition { get; set; }
    public required string SignerName { get; set; }
    public string? ReturnReason { get; set; }
    [Column(TypeName = "jsonb")]
    public string? FrozenRules { get; set; }
    public string? LawConfirmedBy { get; set; }
    public string? LawConfirmedReason { get; set; }
    public DateTimeOffset? ApprovedAt { get; set; }
    public string? ApprovedBy { get; set; }
    public DateTimeOffset? IssuedAt { get; set; }
    public string? AnswerNumber { get; set; }
    public DateOnly? AnswerOn { get; set; }
    public Guid? AnswerFileId { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public string? DraftedBy { get; set; }
    public Guid? DraftedByAccountId { get; set; }
    public Guid? SentByAccountId { get; set; }
    /// <summary>why the number stands out of the order of days in its series</summary>
    public string? NumberOrderReason { get; set; }
    /// <summary>where the money comes from when the fund of the year does not cover the decision</summary>
    public string? FundReason { get; set; }
    /// <summary>the issued decision that this one corrects, cancels or restores</summary>
    public Guid? AmendsId { get; set; }
    /// <summary>the batch in which the tờ trình goes to the higher authority</summary>
    public Guid? UpperBatchId { get; set; }
    public uint Version { get; set; }

    public Movement Movement { get; init; } = null!;
    public CouncilSession? Session { get; init; }
    public AwardOffer AwardOffer { get; init; } = null!;
    public Agency Agency { get; init; } = null!;
    public StoredFile? AnswerFile { get; init; }
    public UpperBatch? UpperBatch { get; init; }
}
