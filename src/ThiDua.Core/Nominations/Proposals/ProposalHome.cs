using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>Submissions that were read and wait to be looked through, on "Việc của tôi".</summary>
public sealed class ProposalHome(ThiDuaDb db) : IHomeSource
{
    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.ProposeNominations);
        if (scopes.Length == 0)
        {
            return [];
        }

        var lines = db.ProposalLines;
        var open = await db.ProposalLists.AsNoTracking()
            .Where(l => l.State == ProposalListState.Open && scopes.Any(s => EF.Functions.Like(l.Unit.Path, s)))
            .OrderBy(l => l.CreatedAt).ThenBy(l => l.Id).Take(ProposalListQuery.PageSize)
            .Select(l => new { l.Id, Unit = l.Unit.Name, Movement = l.Movement.Name ?? l.Movement.Title, l.CreatedAt, Left = lines.Count(p => p.ListId == l.Id && p.Decision == LineDecision.Open) })
            .ToListAsync(ct);
        return [.. open.Select(l => new HomeItem(
            HomeSection.ToDo, "Rà soát danh sách đã đọc từ tờ trình", $"{l.Unit}: {l.Movement}", null,
            l.Left == 0 ? $"đọc {l.CreatedAt.Written()}, chờ lập hồ sơ" : $"đọc {l.CreatedAt.Written()}, còn {l.Left} dòng chưa quyết", $"/ho-so/to-trinh/{l.Id}", "Rà soát"))];
    }
}
