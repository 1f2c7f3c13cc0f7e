using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law.Changes;

/// <summary>the one who releases a change of law is not the one who proposed it, neither by account nor as a person</summary>
[Table("change_set", Schema = "law")]
internal sealed class LawChangeSet
{
    public required Guid Id { get; init; }
    public required string Title { get; set; }
    public required string Basis { get; set; }
    public required LawChangeState State { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public required string CreatedBy { get; set; }
    public DateTimeOffset? ProposedAt { get; set; }
    public Guid? ProposerId { get; set; }
    public Guid? ProposerPerson { get; set; }
    public string? ProposedBy { get; set; }
    public DateTimeOffset? ReleasedAt { get; set; }
    public Guid? ReleaserId { get; set; }
    public Guid? ReleaserPerson { get; set; }
    public string? ReleasedBy { get; set; }
    public DateTimeOffset? ReturnedAt { get; set; }
    public string? ReturnedBy { get; set; }
    public string? ReturnReason { get; set; }
    /// <summary>counts changes of the lines, so that nobody proposes or releases lines other than those on their screen</summary>
    public int Revision { get; set; }
    public uint Version { get; set; }
}
