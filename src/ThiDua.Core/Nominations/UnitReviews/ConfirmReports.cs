using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>
/// The head vouches for reports as they stand ("xác nhận của thủ trưởng đơn vị"): the one who proposes answers for what is true
/// (Thông tư 25/2025/TT-BKHCN, Điều 9 khoản 1). A later change of a report drops it.
/// </summary>
public sealed class ConfirmReports(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public const int MostAtOnce = 200;

    public async Task<Result<ReportsConfirmed>> ExecuteAsync(ConfirmReportsRequest request, Actor actor, CancellationToken ct)
    {
        var ids = request.NominationIds.Distinct().Take(MostAtOnce).ToList();
        var found = await db.NominationsFor(actor).AsNoTracking().Include(n => n.Batch).ThenInclude(b => b.Unit).Where(n => ids.Contains(n.Id)).ToListAsync(ct);
        var mine = found.Where(n => NominationAccess.MayRead(actor, n.Batch.Unit.Path, n.PersonId)).ToList();
        if (mine.Count == 0)
        {
            return new NotFound("Chọn ít nhất một báo cáo để xác nhận.");
        }

        if (mine.Any(n => !actor.Can(Permission.SubmitBatch, n.Batch.Unit.Path)))
        {
            return new NotAllowed("Chỉ trưởng đơn vị xác nhận báo cáo thành tích của đơn vị mình.");
        }

        var refusals = await RefusalsAsync(mine, actor, ct);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var fingerprints = await ReportFingerprint.OfAsync(db, [.. mine.Select(n => n.Id)], ct);
        var capacity = await CapacityAsync(actor, mine[0].Batch.Unit, ct);
        await using var work = await ledger.BeginAsync("nominations.confirm_reports", $"Xác nhận {mine.Count} báo cáo thành tích", actor, ct);
        foreach (var dossier in mine)
        {
            db.ReportConfirmations.Add(new ReportConfirmation
            {
                Id = Guid.CreateVersion7(), NominationId = dossier.Id, Fingerprint = fingerprints[dossier.Id], ConfirmedAt = work.At, ConfirmedBy = actor.Name, Capacity = capacity,
            });
            work.About("nomination", dossier.Id);
        }

        return await work.CommitAsync(new ReportsConfirmed(mine.Count), ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(List<Nomination> dossiers, Actor actor, CancellationToken ct)
    {
        var sheets = await new DossierSheets(db).OfDossiersAsync([.. dossiers.Select(n => n.Id)], ct);
        var refusals = new List<Refusal>();
        foreach (var dossier in dossiers)
        {
            var missing = DossierChecklist.OfDossier(sheets[dossier.Id].Facts)
                .Where(i => !i.Done && (i.Part == ChecklistPart.Report || (i.Part == ChecklistPart.Paper && sheets[dossier.Id].Facts.Papers.Any(p => p.Id == i.SubjectId && p.Kind == Movements.PaperKind.AchievementReport))));
            refusals.AddRange(SomethingMissing.From(dossier.Id, dossier.SubjectName, missing));
            if (dossier.PersonId is { } person && person == actor.PersonId && !actor.Can(Permission.CheckNominations, dossier.Batch.Unit.Path))
            {
                refusals.Add(new OwnReport(dossier.SubjectName));
            }
        }

        return refusals;
    }

    private async Task<string> CapacityAsync(Actor actor, Unit unit, CancellationToken ct)
    {
        var today = clock.Today();
        var position = await db.Set<Membership>().AsNoTracking()
            .Where(m => m.PersonId == actor.PersonId && m.UnitId == unit.Id && m.ValidFrom <= today && (m.ValidTo == null || m.ValidTo >= today))
            .Select(m => m.Position).FirstOrDefaultAsync(ct);
        var capacity = string.IsNullOrEmpty(position) ? unit.Name : $"{position}, {unit.Name}";
        return capacity.Length <= 200 ? capacity : capacity[..200];
    }
}

public sealed record ConfirmReportsRequest(IReadOnlyList<Guid> NominationIds);

public sealed record ReportsConfirmed(int Count);

/// <summary>Nobody vouches for the report on themselves; the level above does.</summary>
public sealed record OwnReport(string Subject) : Refusal(
    $"Báo cáo về chính {Subject} do cấp trên trực tiếp hoặc Thường trực xác nhận. Bỏ chọn hồ sơ này rồi xác nhận các báo cáo còn lại.");
