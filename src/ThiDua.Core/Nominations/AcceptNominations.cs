using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations;

/// <summary>Takes many dossiers at once. The incomplete ones are left as they are and named.</summary>
public sealed class AcceptNominations(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public const int MostAtOnce = 200;

    public async Task<Result<ManyAccepted>> ExecuteAsync(AcceptNominationsRequest request, Actor actor, CancellationToken ct)
    {
        var ids = request.NominationIds.Distinct().Take(MostAtOnce).ToList();
        var found = await db.NominationsFor(actor).Include(n => n.Batch).ThenInclude(b => b.Unit)
            .Where(n => ids.Contains(n.Id) && n.State == NominationState.Submitted)
            .Where(n => n.Movement.State == Movements.MovementState.Launched || n.Movement.State == Movements.MovementState.Reviewing)
            .ToListAsync(ct);
        var mine = found.Where(n => NominationAccess.MayCheck(actor, n.Batch.Unit.Path)).ToList();
        if (mine.Count == 0)
        {
            return new NothingToAccept();
        }

        var (complete, incomplete) = await SplitAsync(mine, ct);
        if (complete.Count == 0)
        {
            return new WrongState($"Các hồ sơ đã chọn đều còn thiếu giấy tờ, đang tạm dừng xét hoặc chưa qua kiểm tra theo quy định: {string.Join("; ", incomplete)}. Mở từng hồ sơ để xem phần thiếu rồi trả lại hoặc bổ sung.");
        }

        await using var work = await ledger.BeginAsync("nominations.accept_many", $"Tiếp nhận {complete.Count} hồ sơ", actor, ct);
        foreach (var dossier in complete)
        {
            AcceptNomination.Accept(dossier, actor, work);
        }

        return await work.CommitAsync(new ManyAccepted(complete.Count, incomplete), ct);
    }

    private async Task<(List<Nomination> Complete, List<string> Incomplete)> SplitAsync(List<Nomination> dossiers, CancellationToken ct)
    {
        var sheets = new DossierSheets(db);
        var own = await sheets.OfDossiersAsync([.. dossiers.Select(n => n.Id)], ct);
        var batches = await sheets.OfBatchesAsync([.. dossiers.Select(n => n.BatchId).Distinct()], ct);
        var ids = dossiers.Select(n => n.Id).ToList();
        var held = (await db.OpenHolds.Where(h => ids.Contains(h.NominationId)).Select(h => h.NominationId).ToListAsync(ct)).ToHashSet();
        var stopped = (await GuardGate.RefusalsAsync(db, ids, clock.Today(), ct)).OfType<StoppedByGuard>().Select(r => r.NominationId).ToHashSet();
        var complete = dossiers.ToLookup(n =>
            !held.Contains(n.Id) && !stopped.Contains(n.Id) && !DossierChecklist.OfBatch(batches[n.BatchId]).Missing().Any() && !DossierChecklist.OfDossier(own[n.Id].Facts).Missing().Any());
        return ([.. complete[true]], [.. complete[false].Select(n => n.SubjectName)]);
    }
}

public sealed record AcceptNominationsRequest(IReadOnlyList<Guid> NominationIds);

/// <param name="Incomplete">Names left out because something is missing, a rule stands in the way or the dossier is on hold.</param>
public sealed record ManyAccepted(int Accepted, IReadOnlyList<string> Incomplete);
