using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>What a fresh agency still lacks before its first movement, for whoever manages the organization as a whole.</summary>
public sealed class OrganizationsHome(ThiDuaDb db, TimeProvider clock) : IHomeSource
{
    // The set-up itself makes two units and two people; more of either means the work has begun.
    private const int UnitsOfSetUp = 2;
    private const int PeopleOfSetUp = 2;

    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization))
        {
            return [];
        }

        var today = clock.Today();
        var agency = await db.Agencies.AsNoTracking()
            .Select(a => new
            {
                a.ShortName,
                RootPath = db.Set<Unit>().Where(u => u.ParentId == null).Select(u => u.Path).First(),
                Units = db.Set<Unit>().Count(u => !u.IsOutside),
                People = db.Set<Person>().Count(p => !p.IsOutside),
                HasCouncil = db.Set<Council>().Any(c => c.ValidFrom <= today && (c.ValidTo == null || c.ValidTo >= today)),
                Accounts = db.Users.Count(),
            })
            .SingleAsync(ct);
        if (!actor.Can(Permission.ManageOrganization, agency.RootPath))
        {
            return [];
        }

        var items = new List<HomeItem>();
        Ask(agency.Units <= UnitsOfSetUp, "Khai báo các phòng, đơn vị trực thuộc, đoàn thể", "/don-vi", "Thêm đơn vị");
        Ask(agency.People <= PeopleOfSetUp, "Nhập danh sách công chức, viên chức, người lao động", "/nhan-su/nhap", "Nhập danh sách");
        Ask(!agency.HasCouncil, "Ghi Hội đồng Thi đua - Khen thưởng đương nhiệm", "/don-vi/hoi-dong", "Lập Hội đồng");
        Ask(agency.Accounts <= 1 && actor.Can(Permission.ManageAccounts), "Cấp tài khoản và vai trò cho người dùng", "/tai-khoan", "Cấp tài khoản");
        return items;

        void Ask(bool isMissing, string what, string url, string action)
        {
            if (isMissing)
            {
                items.Add(new HomeItem(HomeSection.ToDo, what, agency.ShortName, null, "trước phong trào đầu tiên", url, action));
            }
        }
    }
}
