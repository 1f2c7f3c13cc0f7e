using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Councils.Written;

/// <summary>a signed opinion, not secret</summary>
[PrimaryKey(nameof(BallotId), nameof(PersonId))]
[Table("written_opinion", Schema = "councils")]
internal sealed class WrittenOpinion
{
    public required Guid BallotId { get; init; }
    public required Guid PersonId { get; init; }
    public required OpinionSource Source { get; set; }
    public required DateOnly ReceivedOn { get; set; }
    public Guid? FileId { get; set; }
    public string Remark { get; set; } = "";
    public Guid? FirstAccountId { get; set; }
    public required string FirstBy { get; set; }
    public required DateTimeOffset FirstAt { get; set; }
    public Guid? SecondAccountId { get; set; }
    public string? SecondBy { get; set; }
    public DateTimeOffset? SecondAt { get; set; }

    /// <summary>counts: given from the member's own account, or typed alike by two people</summary>
    public bool Settled { get; set; }

    public Ballot Ballot { get; init; } = null!;
    public Person Person { get; init; } = null!;
    public StoredFile? File { get; init; }
}
