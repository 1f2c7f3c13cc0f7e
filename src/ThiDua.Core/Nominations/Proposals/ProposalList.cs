using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>A unit's submission read from a file, on its way to dossiers.</summary>
[Table("proposal_list", Schema = "nominations")]
internal sealed class ProposalList
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required Guid UnitId { get; init; }
    public required ProposalListState State { get; set; }
    public required Guid FileId { get; init; }
    public string? PaperNumber { get; set; }
    public string? PaperSymbol { get; set; }
    public DateOnly? PaperDate { get; set; }
    public string? Issuer { get; set; }
    public string? Title { get; set; }
    /// <summary>the text around the lists, for the review screen</summary>
    public string Body { get; init; } = "";
    public List<string> Doubts { get; init; } = [];
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }
    public string? ClosedBy { get; set; }
    public int? Dossiers { get; set; }
    public uint Version { get; set; }

    public Movement Movement { get; init; } = null!;
    public Unit Unit { get; init; } = null!;
    public StoredFile File { get; init; } = null!;
}

public enum ProposalListState
{
    Open,
    Confirmed,
    Dropped,
}

public static class ProposalListTransitions
{
    public static readonly TransitionTable<ProposalListState> Table = new(
        "proposal_list", ProposalListState.Open, (ProposalListState.Open, ProposalListState.Confirmed), (ProposalListState.Open, ProposalListState.Dropped));
}
