using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Imports;

namespace ThiDua.Core.Honours;

/// <summary>Lists that were brought and not yet written wait for whoever may import.</summary>
public sealed class HonoursHome(ThiDuaDb db) : IHomeSource
{
    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization) || !await HonourAccess.MayImportAsync(db, actor, ct))
        {
            return [];
        }

        var open = await db.HistoryImports.AsNoTracking()
            .Where(i => i.State == HistoryImportState.Checked || i.State == HistoryImportState.Received)
            .OrderBy(i => i.CreatedAt)
            .Select(i => new { i.Id, i.State, i.File.Name })
            .ToListAsync(ct);
        return [.. open.Select(i => new HomeItem(
            HomeSection.ToDo,
            i.State is HistoryImportState.Checked ? "Xác nhận danh sách khen thưởng đã đọc" : "Ghép cột danh sách khen thưởng",
            i.Name, null, null, $"/lich-su-khen-thuong/nhap/{i.Id}", i.State is HistoryImportState.Checked ? "Kiểm tra và nhập" : "Ghép cột"))];
    }
}
