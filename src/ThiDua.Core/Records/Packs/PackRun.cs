using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Packs;

/// <summary>One making of a pack for one reader: a copy of what they may read anyway, kept for a day.</summary>
[Unrecorded("a pack holds copies only; the row says itself who asked and when")]
[Table("pack_run", Schema = "records")]
internal sealed class PackRun
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public Guid? SessionId { get; init; }
    public required Guid AccountId { get; init; }
    public required PackRunState State { get; set; }
    public required DateTimeOffset AskedAt { get; init; }
    public required DateTimeOffset TouchedAt { get; set; }
    public int? Papers { get; set; }
    public int Written { get; set; }
    public int Faults { get; set; }
    public string? FileName { get; set; }
    public string? Sha256 { get; set; }
    public long? Length { get; set; }

    /// <summary>what the reader's rights stood on when it was made</summary>
    public string? Rights { get; set; }
}

public enum PackRunState
{
    Queued,
    Making,
    Ready,
    Cancelled,
    Failed,

    /// <summary>The zip was taken away after its day.</summary>
    Gone,
}

internal static class PackTransitions
{
    public static readonly TransitionTable<PackRunState> Runs = new(
        "pack_run", PackRunState.Queued,
        (PackRunState.Queued, PackRunState.Making), (PackRunState.Queued, PackRunState.Cancelled), (PackRunState.Queued, PackRunState.Failed),
        (PackRunState.Making, PackRunState.Ready), (PackRunState.Making, PackRunState.Cancelled), (PackRunState.Making, PackRunState.Failed),
        (PackRunState.Ready, PackRunState.Gone));
}

internal static class PackTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<PackRun> PackRuns => db.Set<PackRun>();
    }
}
