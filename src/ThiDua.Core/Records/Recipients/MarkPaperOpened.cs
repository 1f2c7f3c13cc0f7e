using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Recipients;

/// <summary>A unit's first look at a paper sent to it. Not an operation of the history: looking changes nothing of the paper.</summary>
public sealed class MarkPaperOpened(ThiDuaDb db, TimeProvider clock) : IOperation
{
    public async Task ExecuteAsync(Guid entryId, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var path in IncomingScope.PathsOf(actor))
        {
            await db.PaperRecipients
                .Where(r => r.EntryId == entryId && r.SentAt != null && r.OpenedAt == null && r.Unit!.Path.StartsWith(path))
                .ExecuteUpdateAsync(u => u.SetProperty(r => r.OpenedAt, now).SetProperty(r => r.OpenedBy, actor.Name), ct);
        }
    }
}

/// <summary>Papers sent to a unit are for who heads or represents it.</summary>
internal static class IncomingScope
{
    public static IReadOnlyList<string> PathsOf(Actor actor) =>
        [.. actor.Grants.Where(g => g.Role is Role.UnitHead or Role.OutsideProposer).Select(g => g.UnitPath).Distinct()];

    public static IQueryable<PaperRecipient> SentTo(this IQueryable<PaperRecipient> recipients, IReadOnlyList<string> paths) =>
        recipients.Where(r => r.SentAt != null && r.Unit != null && paths.Any(path => EF.Functions.Like(r.Unit.Path, path + "%")));
}
