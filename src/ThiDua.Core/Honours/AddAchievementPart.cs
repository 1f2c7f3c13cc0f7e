using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>Names one more person or collective who took part.</summary>
public sealed class AddAchievementPart(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(AddAchievementPartRequest request, Actor actor, CancellationToken ct)
    {
        var row = await db.Achievements.Include(a => a.Unit).SingleOrDefaultAsync(a => a.Id == request.AchievementId, ct);
        if (row is null || !AchievementAccess.MayWrite(actor, row.Unit.Path))
        {
            return new NotFound();
        }

        if (await PartSubject.FindAsync(db, request.PersonId, request.SubjectUnitId, request.GroupId, row.Unit.AgencyId, ct) is not { } name)
        {
            return new InvalidField("", "Chọn một cá nhân hoặc một tập thể trong danh sách tìm được.");
        }

        await using var work = await ledger.BeginAsync("honours.add_achievement_part", $"Thêm {name} vào thành tích", actor, ct);
        // Serializes two who add at once, so that ordinals stay in line.
        await db.Database.ExecuteSqlAsync($"select 1 from honours.achievement where id = {row.Id} for update", ct);
        var last = await db.AchievementParts.Where(p => p.AchievementId == row.Id).MaxAsync(p => (int?)p.Ordinal, ct) ?? 0;
        db.AchievementParts.Add(new AchievementPart
        {
            Id = Guid.CreateVersion7(), AchievementId = row.Id, Ordinal = last + 1, PersonId = request.PersonId, SubjectUnitId = request.SubjectUnitId, GroupId = request.GroupId, SubjectName = name,
        });
        work.About("achievement", row.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record AddAchievementPartRequest(Guid AchievementId, Guid? PersonId = null, Guid? SubjectUnitId = null, Guid? GroupId = null);

internal static class PartSubject
{
    /// <summary>The name of exactly one subject of the agency; null when none or several are named.</summary>
    public static async Task<string?> FindAsync(ThiDuaDb db, Guid? personId, Guid? unitId, Guid? groupId, Guid agencyId, CancellationToken ct) =>
        new[] { personId, unitId, groupId }.Count(id => id is not null) != 1 ? null
        : personId is not null ? await db.People.Where(p => p.Id == personId && p.AgencyId == agencyId && p.MergedInto == null).Select(p => p.FullName).SingleOrDefaultAsync(ct)
        : unitId is not null ? await db.Units.Where(u => u.Id == unitId && u.AgencyId == agencyId).Select(u => u.Name).SingleOrDefaultAsync(ct)
        : await db.StaffGroups.Where(g => g.Id == groupId && g.Unit.AgencyId == agencyId).Select(g => g.Name).SingleOrDefaultAsync(ct);
}
