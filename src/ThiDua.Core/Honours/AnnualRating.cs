using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>How well a person or unit did its duty in a year, as the yearly rating found.</summary>
[Unrecorded("the import that brings a list is recorded as one, with its file; matching a row by hand is recorded with its reason")]
[Table("annual_rating", Schema = "honours")]
internal sealed class AnnualRating
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public Guid? PersonId { get; set; }
    public Guid? UnitId { get; set; }
    public required SubjectKind SubjectKind { get; init; }
    public required string SubjectName { get; init; }
    public string SubjectTitle { get; init; } = "";
    public string? SubjectCode { get; init; }
    public DateOnly? BirthDate { get; init; }
    public int? BirthYear { get; init; }
    public required int Year { get; init; }
    public required RatingLevel Level { get; set; }
    public string? Number { get; init; }
    public string? Symbol { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string Authority { get; init; } = "";
    public Guid? ImportId { get; init; }
    public string? Sheet { get; init; }
    public int? RowNumber { get; init; }

    public Agency Agency { get; init; } = null!;
    public Person? Person { get; init; }
    public Unit? Unit { get; init; }
    public HistoryImport? Import { get; init; }
}

/// <summary>Best first: a level meets a demand for itself and for every level after it.</summary>
public enum RatingLevel
{
    Outstanding,
    Good,
    Done,
    NotDone,
}
