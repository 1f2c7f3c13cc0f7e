using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>People and units in the search box.</summary>
public sealed class OrganizationsSearch(ThiDuaDb db, TimeProvider clock) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(Actor actor, string pattern, int most, CancellationToken ct)
    {
        if (!actor.Can(Permission.ReadOrganization))
        {
            return [];
        }

        var scopes = actor.PatternsFor(Permission.ReadOrganization);
        var people = await PeopleAsync(scopes, pattern, most, ct);
        var units = await db.Units.AsNoTracking()
            .Where(u => scopes.Any(s => EF.Functions.Like(u.Path, s)))
            .Where(u => EF.Functions.Like(Fold.Text(u.Name), pattern, @"\") || EF.Functions.Like(Fold.Text(u.ShortName!), pattern, @"\"))
            .OrderBy(u => u.ValidTo != null).ThenBy(u => u.Name)
            .Take(most)
            .Select(u => new { u.Id, u.Name, u.Kind, u.ValidTo, u.IsOutside })
            .ToListAsync(ct);
        return
        [
            .. people,
            .. units.Select(u => new SearchHit(
                u.IsOutside ? "Đơn vị ngoài" : "Đơn vị", u.Name, u.ValidTo is { } end ? $"{u.Kind.Label()}, kết thúc ngày {end.Written()}" : u.Kind.Label(), u.IsOutside ? $"/don-vi-ngoai/{u.Id}" : $"/don-vi/{u.Id}")),
        ];
    }

    private async Task<IEnumerable<SearchHit>> PeopleAsync(string[] scopes, string pattern, int most, CancellationToken ct)
    {
        var today = clock.Today();
        var people = await db.Staff.AsNoTracking().Within(db, scopes, today)
            .Where(p => EF.Functions.Like(Fold.Text(p.FullName), pattern, @"\") || EF.Functions.Like(Fold.Text(p.Code!), pattern, @"\"))
            .OrderBy(p => p.GivenName).ThenBy(p => p.FullName).ThenBy(p => p.Id)
            .Take(most)
            .Select(p => new
            {
                p.Id,
                p.FullName,
                Place = db.Set<Membership>().Where(m => m.PersonId == p.Id && m.IsPrimary && (m.ValidTo == null || m.ValidTo >= today))
                    .Select(m => m.Position == "" ? m.Unit.Name : m.Position + ", " + m.Unit.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return people.Select(p => new SearchHit("Nhân sự", p.FullName, p.Place ?? "Chưa có đơn vị", $"/nhan-su/{p.Id}"));
    }
}
