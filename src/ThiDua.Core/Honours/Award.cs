using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.Core.Law;

namespace ThiDua.Core.Honours;

/// <summary>One award of a person or collective, from our own decisions or from a list that was brought in: the view honours.award.</summary>
internal sealed class Award
{
    public Guid Id { get; init; }
    public AwardSource Source { get; init; }
    /// <summary>The decision, or the import that brought the row; null for a row entered singly.</summary>
    public Guid? SourceId { get; init; }
    public Guid AgencyId { get; init; }
    public SubjectKind SubjectKind { get; init; }
    public Guid? PersonId { get; init; }
    /// <summary>The person as merges leave it.</summary>
    public Guid? KeptPersonId { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? GroupId { get; init; }
    public required string SubjectName { get; init; }
    public required string SubjectTitle { get; init; }
    public string? AwardCode { get; init; }
    public required string AwardName { get; init; }
    public required string Authority { get; init; }
    public int TitleYear { get; init; }
    public string? Number { get; init; }
    public string? Symbol { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public required string Achievement { get; init; }
    public decimal? Amount { get; init; }
    public int? RegisterNumber { get; init; }
    public int? RegisterYear { get; init; }
    public AwardStanding State { get; init; }
    public string? Sheet { get; init; }
    public int? RowNumber { get; init; }
    /// <summary>Number and symbol of the decision that took it back.</summary>
    public string? RevokedBy { get; init; }
}

internal sealed class AwardMapping : IEntityTypeConfiguration<Award>
{
    public void Configure(EntityTypeBuilder<Award> builder) => builder.HasNoKey().ToView("award", "honours");
}

public enum AwardSource
{
    Decision,
    Import,
}

public enum AwardStanding
{
    Standing,
    Revoked,
}
