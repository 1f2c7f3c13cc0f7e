using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions;

[Table("decision_item", Schema = "decisions")]
internal sealed class DecisionItem
{
    public required Guid Id { get; init; }
    public required Guid DecisionId { get; init; }
    public required Guid NominationId { get; init; }
    public required int Ordinal { get; set; }
    public required SubjectKind SubjectKind { get; set; }
    public required string SubjectName { get; set; }
    public string SubjectTitle { get; set; } = "";
    public bool IsLeader { get; set; }
    public string Achievement { get; set; } = "";
    public required ItemOutcome Outcome { get; set; }
    public string? OutcomeReason { get; set; }
    public int? RegisterNumber { get; set; }
    public int? RegisterYear { get; set; }
    public Guid? RegisterAgencyId { get; set; }
    public decimal? BaseSalary { get; set; }
    public decimal? Coefficient { get; set; }
    public decimal? LegalAmount { get; set; }
    public decimal? PaidAmount { get; set; }
    public string? PaidReason { get; set; }
    public DateOnly? PaidOn { get; set; }
    public string? PaidBy { get; set; }
    public Guid? RevokedById { get; set; }

    /// <summary>paper of the higher authority on which the outcome rests</summary>
    public Guid? AnswerId { get; set; }

    public Decision Decision { get; init; } = null!;
    public Decision? RevokedBy { get; init; }
    public UpperAnswer? Answer { get; init; }
    public Nomination Nomination { get; init; } = null!;
}
