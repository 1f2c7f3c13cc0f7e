using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

[Table("fund_rule", Schema = "law")]
internal sealed class FundRule
{
    public required Guid Id { get; init; }
    public required FundRuleCode Code { get; init; }
    public required int Numerator { get; init; }
    public required int Denominator { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public required string Citation { get; init; }
    public required Certainty Certainty { get; init; }
}

public enum FundRuleCode
{
    /// <summary>At most this share of the fund goes to organising.</summary>
    OrganisationShare,
}
