using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Honours;

namespace ThiDua.Core.Law;

/// <summary>necessary facts that rows can show; that somebody is exemplary, chosen or better than others is for the council</summary>
[Table("award_criterion", Schema = "law")]
internal sealed class AwardCriterion
{
    public Guid Id { get; init; }
    public required string AwardCode { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public required int Alternative { get; init; }
    public required int Ordinal { get; init; }
    public required PastFactKind Fact { get; init; }
    public string? AwardNeeded { get; init; }
    public RatingLevel? RatingNeeded { get; init; }
    public AchievementLevel? Reach { get; init; }
    public required int Times { get; init; }
    public required PastSpan Span { get; init; }
    public int? WithinYears { get; init; }
    public int? PerCent { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public required string Citation { get; init; }
    public required Certainty Certainty { get; init; }
}

public enum PastFactKind
{
    Title,
    Rating,
    Initiative,
    MemberShare,
    MemberAny,
}

public enum PastSpan
{
    ThisYear,
    Consecutive,
    Within,
    Ever,
}
