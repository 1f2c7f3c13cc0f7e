using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations;

/// <summary>Ticks criteria as met, each with its evidence: a note, a paper of the dossier, or both.</summary>
public sealed class TickCriteria(ThiDuaDb db, Ledger ledger) : IOperation
{
    private const int MostNote = 2000;

    public async Task<Result<Done>> ExecuteAsync(TickCriteriaRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DossierDesk.ToFillAsync(db, request.NominationId, actor, ct);
        if (found.Value is not { } dossier)
        {
            return found.Refusals.ToList();
        }

        var refusals = await RefusalsAsync(request, dossier, ct);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.tick_criteria", "Đánh dấu tiêu chí", actor, ct);
        if (await StageAsync(request, dossier, ct) == 0)
        {
            return Done.Value;
        }

        work.About("nomination", dossier.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    /// <summary>Puts the ticks into the unit of work without saving; returns how many differ from what is stored.</summary>
    internal async Task<int> StageAsync(TickCriteriaRequest request, Nomination dossier, CancellationToken ct)
    {
        var stored = await db.CriterionChecks.Where(c => c.NominationId == dossier.Id).ToDictionaryAsync(c => c.CriterionId, ct);
        return request.Ticks.Count(tick => !tick.IsUntouched && Write(stored.GetValueOrDefault(tick.CriterionId), tick, dossier.Id));
    }

    private bool Write(CriterionCheck? row, CriterionTick tick, Guid nominationId)
    {
        var evidence = AchievementText.Clean(tick.Evidence);
        if (row is null)
        {
            if (!tick.Met && evidence.Length == 0 && tick.PaperId is null)
            {
                return false;
            }

            db.CriterionChecks.Add(new CriterionCheck { NominationId = nominationId, CriterionId = tick.CriterionId, Met = tick.Met, Evidence = evidence, PaperId = tick.PaperId });
            return true;
        }

        if (row.Met == tick.Met && row.Evidence == evidence && row.PaperId == tick.PaperId)
        {
            return false;
        }

        db.Entry(row).Property(c => c.Version).OriginalValue = tick.Version;
        (row.Met, row.Evidence, row.PaperId) = (tick.Met, evidence, tick.PaperId);
        return true;
    }

    internal async Task<List<Refusal>> RefusalsAsync(TickCriteriaRequest request, Nomination dossier, CancellationToken ct)
    {
        var kind = dossier.SubjectKind == SubjectKind.Individual ? CriterionSubject.Individual : CriterionSubject.Collective;
        var criteria = await db.Criteria.AsNoTracking()
            .Where(c => c.MovementId == dossier.MovementId && (c.Subject == CriterionSubject.Common || c.Subject == kind)).Select(c => c.Id).ToListAsync(ct);
        var papers = await db.NominationPapers.AsNoTracking()
            .Where(p => p.BatchId == dossier.BatchId && (p.NominationId == null || p.NominationId == dossier.Id)).Select(p => p.Id).ToListAsync(ct);
        return [.. request.Ticks.SelectMany((tick, i) => tick.IsUntouched ? [] : RefusalsOf(tick, $"{nameof(request.Ticks)}[{i}].", criteria, papers))];
    }

    private static IEnumerable<Refusal> RefusalsOf(CriterionTick tick, string prefix, List<Guid> criteria, List<Guid> papers)
    {
        if (!criteria.Contains(tick.CriterionId))
        {
            yield return new NotFound("Tiêu chí của phong trào vừa thay đổi. Mở lại trang để xem tiêu chí mới nhất.");
        }

        if (tick.PaperId is { } paper && !papers.Contains(paper))
        {
            yield return new InvalidField(prefix + nameof(tick.PaperId), "Giấy tờ được chọn không còn trong hồ sơ. Chọn giấy tờ khác hoặc tải lên lại.");
        }

        if (tick.Met && tick.PaperId is null && AchievementText.Clean(tick.Evidence).Length == 0)
        {
            yield return new InvalidField(prefix + nameof(tick.Evidence), "Đánh dấu đạt thì phải có minh chứng: ghi tóm tắt hoặc chọn giấy tờ kèm theo.");
        }

        if (AchievementText.MustFit(tick.Evidence, prefix + nameof(tick.Evidence), "Minh chứng", MostNote) is { } tooLong)
        {
            yield return tooLong;
        }
    }
}

public sealed record TickCriteriaRequest(Guid NominationId, IReadOnlyList<CriterionTick> Ticks);

/// <summary>Version: the one the page shows; 0 when it shows none.</summary>
public sealed record CriterionTick
{
    public required Guid CriterionId { get; init; }
    public bool Met { get; init; }
    public string? Evidence { get; init; }
    public Guid? PaperId { get; init; }
    public uint Version { get; init; }

    /// <summary>As the page showed it: nothing is written, so that who saves another part undoes no one's tick.</summary>
    public bool IsUntouched { get; init; }
}
