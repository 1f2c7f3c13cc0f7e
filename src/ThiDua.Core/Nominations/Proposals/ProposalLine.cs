using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>One row of the list: what the file says, whom a person says that it means, and what shall become of it.</summary>
[Unrecorded("a working copy of a file that is kept; the operation that makes dossiers of it records them")]
[PrimaryKey(nameof(ListId), nameof(Ordinal))]
[Table("proposal_line", Schema = "nominations")]
internal sealed class ProposalLine
{
    public required Guid ListId { get; init; }
    public required int Ordinal { get; init; }
    public required string Place { get; init; }
    /// <summary>the cells of the row as the file has them: what a person compares with</summary>
    public required string Source { get; init; }
    public SubjectKind? Kind { get; set; }
    public string Name { get; set; } = "";
    public string Position { get; set; } = "";
    public string UnitText { get; set; } = "";
    public string? Code { get; init; }
    public DateOnly? BirthDate { get; set; }
    public int? BirthYear { get; set; }
    public Sex? Sex { get; init; }
    public string? AwardText { get; init; }
    public Guid? OfferId { get; set; }
    public string Achievement { get; set; } = "";
    public List<string> Doubts { get; init; } = [];
    public Guid? PersonId { get; set; }
    public Guid? SubjectUnitId { get; set; }
    public Guid? GroupId { get; set; }
    /// <summary>nobody known is meant: confirming writes a subject outside the staff list</summary>
    public bool MakesNew { get; set; }
    public LineDecision Decision { get; set; }
    public Guid? NominationId { get; set; }

    public ProposalList List { get; init; } = null!;
    public AwardOffer? Offer { get; init; }
    public Nomination? Nomination { get; init; }

    /// <summary>The known subject that is meant; null while nobody is chosen or somebody new is made.</summary>
    [NotMapped]
    public Guid? SubjectId => PersonId ?? SubjectUnitId ?? GroupId;

    public void Mean(SubjectType? type, Guid? id, bool isNew) =>
        (PersonId, SubjectUnitId, GroupId, MakesNew) = (
            type is SubjectType.Person ? id : null, type is SubjectType.Unit ? id : null, type is SubjectType.Group ? id : null, isNew);
}

/// <summary>What shall become of a line.</summary>
public enum LineDecision
{
    Open,
    Accept,
    Skip,
}
