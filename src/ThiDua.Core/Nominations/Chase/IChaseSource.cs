using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>What else somebody owes a movement under way, beside plans and dossiers (an opinion asked of another body …); found by type.</summary>
public interface IChaseSource : IQuery
{
    Task<IReadOnlyList<OtherDebt>> DebtsAsync(IReadOnlyCollection<Guid> movementIds, Actor actor, CancellationToken ct);
}

/// <param name="Who">Whom to remind, in words.</param>
/// <param name="What">What is owed, e.g. "Ý kiến hiệp y về hồ sơ của …".</param>
public sealed record OtherDebt(Guid MovementId, string Movement, string Who, string What, DateTimeOffset? EndsAt, string? Wording, string Url);
