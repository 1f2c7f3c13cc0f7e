using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>
/// A module's lines in a person's history: proposed, commended, decided. Found by type. Return nothing that the actor may not see.
/// </summary>
public interface IPersonHistorySource : IQuery
{
    Task<IReadOnlyList<PersonHistoryRow>> OfAsync(Guid personId, Actor actor, CancellationToken ct);
}

/// <param name="Day">The day that counts, e.g. the decision's.</param>
/// <param name="What">E.g. "Giấy khen của Giám đốc".</param>
/// <param name="Detail">E.g. the movement, or the decision's number and date.</param>
/// <param name="Url">Where to read on; null when there is no such page for the actor.</param>
public sealed record PersonHistoryRow(DateOnly Day, string What, string Detail, string? Url);
