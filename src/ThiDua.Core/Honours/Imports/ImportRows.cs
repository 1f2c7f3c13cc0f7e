using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Honours.Imports;

/// <summary>One distinct name of a list and who it is taken for.</summary>
[PrimaryKey(nameof(ImportId), nameof(Ordinal))]
[Unrecorded("a list being compared; what comes of it is recorded when it is written")]
[Table("import_subject", Schema = "honours")]
internal sealed class ImportSubject
{
    public required Guid ImportId { get; init; }
    public required int Ordinal { get; init; }
    public required SubjectKind SubjectKind { get; set; }
    public string? Code { get; init; }
    public required string Name { get; init; }
    public required string FoldedName { get; init; }
    public DateOnly? BirthDate { get; init; }
    public int? BirthYear { get; init; }
    public string UnitText { get; init; } = "";
    public required int RowCount { get; init; }
    public required ImportSubjectState State { get; set; }
    public Guid? PersonId { get; set; }
    public Guid? UnitId { get; set; }
    public Guid? GroupId { get; set; }
    public int Strength { get; set; }
    public string Reason { get; set; } = "";
    public Guid? CreatedPersonId { get; set; }

    /// <summary>What tells new people apart; the unit only where nothing better is known.</summary>
    [NotMapped]
    public (string, string, DateOnly?, int?, string) Identity =>
        (Code is null ? "" : Fold.InMemory(Code), FoldedName, BirthDate, BirthYear, Code is null && BirthDate is null ? Fold.InMemory(UnitText) : "");
}

/// <summary>Known and the last two are settled; a person must say about the others.</summary>
public enum ImportSubjectState
{
    Known,
    Proposed,
    Doubt,
    Unknown,
    AsText,
    NewPerson,
}

/// <summary>Somebody a name may mean, and why.</summary>
[PrimaryKey(nameof(ImportId), nameof(SubjectOrdinal), nameof(SubjectId))]
[Unrecorded("a list being compared; what comes of it is recorded when it is written")]
[Table("import_candidate", Schema = "honours")]
internal sealed class ImportCandidate
{
    public required Guid ImportId { get; init; }
    public required int SubjectOrdinal { get; init; }
    public required Guid SubjectId { get; init; }
    public required HonourSubjectType Type { get; init; }
    public required int Strength { get; init; }
    public required string Reason { get; init; }
}

public enum HonourSubjectType
{
    Person,
    Unit,
    Group,
}

/// <summary>One row of a list, understood.</summary>
[PrimaryKey(nameof(ImportId), nameof(Ordinal))]
[Unrecorded("a list being compared; what comes of it is recorded when it is written")]
[Table("import_row", Schema = "honours")]
internal sealed class ImportRow
{
    public required Guid ImportId { get; init; }
    public required int Ordinal { get; init; }
    public required int SubjectOrdinal { get; init; }
    public required string Sheet { get; init; }
    public required int RowNumber { get; init; }
    public string SubjectTitle { get; init; } = "";
    public string AwardText { get; init; } = "";
    public string Authority { get; init; } = "";
    public string? AwardCode { get; set; }
    public bool AwardSettled { get; set; }
    public int? Year { get; init; }
    public string? Number { get; init; }
    public string? Symbol { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string Achievement { get; init; } = "";
    public decimal? Amount { get; init; }
    public RatingLevel? Level { get; init; }
    public required ImportRowState State { get; set; }
    public string Fault { get; set; } = "";
    public string Note { get; set; } = "";
}

public enum ImportRowState
{
    Good,
    Fault,
    Twice,
    LeftOut,
}

/// <summary>What a list's own words for an award turned out to mean.</summary>
[PrimaryKey(nameof(AgencyId), nameof(FoldedAward), nameof(FoldedAuthority))]
[Unrecorded("a remembered answer; asked again when it is missing")]
[Table("award_alias", Schema = "honours")]
internal sealed class AwardAlias
{
    public required Guid AgencyId { get; init; }
    public required string FoldedAward { get; init; }
    public required string FoldedAuthority { get; init; }
    public string? AwardCode { get; set; }
}

/// <summary>Which column a heading was last taken for.</summary>
[PrimaryKey(nameof(AgencyId), nameof(Kind), nameof(FoldedHeading))]
[Unrecorded("a remembered answer; guessed again when it is missing")]
[Table("column_alias", Schema = "honours")]
internal sealed class ColumnAlias
{
    public required Guid AgencyId { get; init; }
    public required HistoryKind Kind { get; init; }
    public required string FoldedHeading { get; init; }
    public required HistoryColumn Holds { get; set; }
}
