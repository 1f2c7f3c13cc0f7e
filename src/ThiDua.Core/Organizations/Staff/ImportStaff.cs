using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>Writes a checked list: everything or nothing. Importing the same list again changes nothing.</summary>
public sealed class ImportStaff(ThiDuaDb db, Ledger ledger, StaffFiles files, TimeProvider clock) : IOperation
{
    public async Task<Result<StaffImported>> ExecuteAsync(ImportStaffRequest request, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization))
        {
            return new NotAllowed();
        }

        var opened = await files.OpenAsync(request.FileId, actor, ct);
        if (!opened.Succeeded)
        {
            return opened.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("organizations.import_staff", $"Nhập danh sách nhân sự từ tệp {opened.Value.Name}", actor, ct);

        // One import at a time, so that what is compared is what is written to.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('organizations.import_staff'))", ct);
        var (header, _) = StaffMapping.Guess([.. opened.Value.Rows.Take(20).Select(r => r.Cells)]);
        var register = await StaffRegister.LoadAsync(db, actor, clock.Today(), ct);
        var plan = StaffPlan.Of(opened.Value.Rows, header, request.Mapping, request.Answers, register, clock.Today());
        if (Refuse(plan, request) is { } refusal)
        {
            return refusal;
        }

        await new StaffWriter(db, clock.Today()).WriteAsync(plan, ct);
        work.About("agency", await db.Agencies.Select(a => a.Id).SingleAsync(ct));
        foreach (var touched in plan.Lines.Where(l => l.State == StaffLineState.Updated))
        {
            work.About("person", touched.Person!.Id);
        }

        return await work.CommitAsync(
            new StaffImported(plan.Count(StaffLineState.New), plan.Count(StaffLineState.Updated), plan.Count(StaffLineState.Unchanged)), ct);
    }

    private static Refusal? Refuse(StaffPlan plan, ImportStaffRequest request)
    {
        var (added, updated) = (plan.Count(StaffLineState.New), plan.Count(StaffLineState.Updated));
        return plan.Lines.Count == 0 ? new StaffFileRefused("Tệp không có dòng nhân sự nào dưới dòng tiêu đề. Điền danh sách theo mẫu rồi tải lên lại.")
            : plan.Count(StaffLineState.Fault) + plan.Count(StaffLineState.Doubt) > 0
                ? new StaffListHasFaults(plan.Count(StaffLineState.Fault), plan.Count(StaffLineState.Doubt))
            : (added, updated) != (request.ExpectedNew, request.ExpectedUpdated) ? new StaffCountsChanged(added, updated)
            : null;
    }
}

/// <param name="Answers">For lines in doubt, by sheet row number: the id of the person meant, or <see cref="SomebodyElse"/>.</param>
/// <param name="ExpectedNew">As shown before confirming.</param>
/// <param name="ExpectedUpdated">As shown before confirming.</param>
public sealed record ImportStaffRequest(
    Guid FileId, StaffMapping Mapping, IReadOnlyDictionary<int, string> Answers, int ExpectedNew, int ExpectedUpdated)
{
    public const string SomebodyElse = StaffMatching.SomebodyElse;
}

public sealed record StaffImported(int New, int Updated, int Unchanged);
