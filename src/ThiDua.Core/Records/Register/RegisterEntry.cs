using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Records.Register;

/// <summary>A line of the register of outgoing papers.</summary>
[Unrecorded("written by the database together with the paper, whose own change is recorded")]
[Table("register_entry", Schema = "records")]
internal sealed class RegisterEntry
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    /// <summary>whose numbers: the agency or a council</summary>
    public required Guid SeriesId { get; init; }
    public required bool OwnSeries { get; init; }
    public required PaperType Type { get; init; }
    public required string Number { get; init; }
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public int NumberOrder { get; init; }
    public required string Symbol { get; init; }
    public required DateOnly IssuedOn { get; init; }
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public int Year { get; init; }
    public required string Abstract { get; init; }
    public required string Signer { get; init; }
    public Guid? MovementId { get; init; }
    public required RegisterSource Source { get; init; }
    public required Guid SourceId { get; init; }
    public Guid? FileId { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public string? EnteredBy { get; init; }
    /// <summary>the paper that this one corrects or takes the place of</summary>
    public Guid? AmendsId { get; init; }
    /// <summary>from before there was a register, under a number that another paper bears as well</summary>
    public required bool Doubled { get; init; }

    public Agency Agency { get; init; } = null!;
    public Movement? Movement { get; init; }
    public StoredFile? File { get; init; }
    public RegisterEntry? Amends { get; init; }
}
