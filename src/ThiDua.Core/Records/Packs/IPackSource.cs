using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Packs;

/// <summary>
/// A module's papers in the pack of a movement or a session, and what it still lacks; found by type. A source names only what the actor
/// may read on the module's own pages; kept files pass their gate once more when they are put in.
/// </summary>
public interface IPackSource : IQuery
{
    Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct);
}

/// <param name="SessionId">Null: the pack of the whole movement. Otherwise of this session: other sessions' papers stay out.</param>
public sealed record PackAbout(Guid MovementId, Guid? SessionId)
{
    /// <summary>Whether papers of this session belong here.</summary>
    public bool Includes(Guid? sessionId) => SessionId is null || sessionId == SessionId;
}

/// <param name="Gaps">Papers that are not there yet, with where to make them.</param>
public sealed record PackShelf(IReadOnlyList<PackPaper> Papers, IReadOnlyList<PackGap> Gaps)
{
    public static readonly PackShelf Empty = new([], []);
}

/// <param name="What">The paper that is missing, e.g. "Biên bản họp".</param>
/// <param name="Why">A sentence about why it is not there.</param>
/// <param name="Action">The verb on the link.</param>
public sealed record PackGap(PackStep Step, string What, string Why, string Url, string Action);
