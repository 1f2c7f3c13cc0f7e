using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>An award of the time before this program, as a list had it.</summary>
[Unrecorded("the import that brings a list is recorded as one, with its file; matching a row by hand is recorded with its reason")]
[Table("past_award", Schema = "honours")]
internal sealed class PastAward
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public Guid? PersonId { get; set; }
    public Guid? UnitId { get; set; }
    public Guid? GroupId { get; set; }
    public required string SubjectName { get; init; }
    public string SubjectTitle { get; init; } = "";
    public string? SubjectCode { get; init; }
    public DateOnly? BirthDate { get; init; }
    public int? BirthYear { get; init; }
    public string? AwardCode { get; set; }
    public required string AwardName { get; init; }
    /// <summary>the year that the title is for; the decision may be of the next year</summary>
    public required int TitleYear { get; init; }
    public string? Number { get; init; }
    public string? Symbol { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string Authority { get; init; } = "";
    public string Achievement { get; init; } = "";
    public decimal? Amount { get; init; }
    public Guid? ImportId { get; init; }
    public string? Sheet { get; init; }
    public int? RowNumber { get; init; }
    public required AwardStanding State { get; set; }

    public Agency Agency { get; init; } = null!;
    public Person? Person { get; init; }
    public Unit? Unit { get; init; }
    public StaffGroup? Group { get; init; }
    public HistoryImport? Import { get; init; }
}
