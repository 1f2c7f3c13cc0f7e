using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Puts issued tờ trình to one authority into a batch, new or still open; those left out go back to waiting for one.</summary>
public sealed class SaveUpperBatch(ThiDuaDb db, Ledger ledger) : IOperation
{
    public const int MostPapers = 100;

    public async Task<Result<UpperBatchSaved>> ExecuteAsync(SaveUpperBatchRequest request, Actor actor, CancellationToken ct)
    {
        var typed = new Typed();
        var name = typed.Text(request.Name, nameof(request.Name), "tên đợt trình", 200);
        typed.Refuse(request.SubmissionIds.Count is 0 or > MostPapers ? new InvalidField(nameof(request.SubmissionIds), $"Chọn từ 1 đến {MostPapers} tờ trình cho đợt này.") : null);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        var ids = request.SubmissionIds.Distinct().ToList();
        var chosen = await db.Decisions.Where(d => ids.Contains(d.Id) && d.Kind == DecisionKind.Submission).Select(d => new { d.Id, d.AgencyId, d.AwardOffer.Authority }).ToListAsync(ct);
        if (chosen.Count < ids.Count || !await DecisionAccess.MayActAsync(db, chosen[0].AgencyId, Permission.RecordIssue, actor, ct) || chosen.Exists(c => c.AgencyId != chosen[0].AgencyId))
        {
            return chosen.Count > 0 && actor.Can(Permission.ReadDecisions) ? new NotAllowed() : new NotFound();
        }

        if (chosen.Exists(c => c.Authority != chosen[0].Authority))
        {
            return new InvalidField(nameof(request.SubmissionIds), "Một đợt trình chỉ gồm tờ trình gửi cùng một cấp có thẩm quyền. Lập đợt riêng cho từng cấp.");
        }

        await using var work = await ledger.BeginAsync("decisions.save_batch", $"Lưu đợt trình: {name}", actor, ct);
        var batch = await BatchAsync(request, chosen[0].AgencyId, chosen[0].Authority, actor, work, ct);
        if (!batch.Succeeded)
        {
            return batch.Refusals.ToList();
        }

        (batch.Value.Name, batch.Value.Deadline) = (name, request.Deadline);
        await db.SaveChangesAsync(ct);
        if (await PutAsync(batch.Value.Id, ids, ct) is { } refused)
        {
            return refused;
        }

        work.About("upper_batch", batch.Value.Id);
        return await work.CommitAsync(new UpperBatchSaved(batch.Value.Id, ids.Count), ct);
    }

    private async Task<Result<UpperBatch>> BatchAsync(SaveUpperBatchRequest request, Guid agencyId, string authority, Actor actor, Work work, CancellationToken ct)
    {
        if (request.BatchId is not { } id)
        {
            var created = new UpperBatch { Id = Guid.CreateVersion7(), AgencyId = agencyId, Authority = authority, Name = "", State = UpperBatchState.Draft, CreatedAt = work.At, CreatedBy = actor.Name };
            db.UpperBatches.Add(created);
            return created;
        }

        await db.Database.ExecuteSqlAsync($"select 1 from decisions.upper_batch where id = {id} for update", ct);
        var batch = await db.UpperBatches.SingleOrDefaultAsync(b => b.Id == id && b.AgencyId == agencyId, ct);
        if (batch is null)
        {
            return new NotFound();
        }

        db.Entry(batch).Property(b => b.Version).OriginalValue = request.Version;
        return batch.State is not UpperBatchState.Draft ? new BatchIsClosed("Đợt trình đã gửi hoặc đã hủy, không sửa được nữa.")
            : batch.Authority != authority ? new InvalidField(nameof(request.SubmissionIds), $"Đợt này gửi {batch.Authority}. Chọn tờ trình gửi cùng cấp đó.")
            : batch;
    }

    /// <summary>Papers that wait for their answer and lie in no other batch.</summary>
    private async Task<Refusal?> PutAsync(Guid batchId, List<Guid> ids, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from decisions.decision where id = any({ids}) order by id for update", ct);
        var papers = await db.Decisions.Where(d => ids.Contains(d.Id) || d.UpperBatchId == batchId).ToListAsync(ct);
        var bad = papers.Where(d => ids.Contains(d.Id) && (d.State is not DecisionState.Issued || (d.UpperBatchId is { } other && other != batchId))).Select(d => DecisionReference.Of(d.Number, d.Symbol)).ToList();
        if (bad.Count > 0)
        {
            return new InvalidField(nameof(SaveUpperBatchRequest.SubmissionIds), $"Tờ trình chưa có số, đã có kết quả hoặc đã nằm trong đợt khác: {string.Join(", ", bad)}. Bỏ chọn rồi lưu lại.");
        }

        foreach (var paper in papers)
        {
            paper.UpperBatchId = ids.Contains(paper.Id) ? batchId : null;
        }

        return null;
    }
}

public sealed record SaveUpperBatchRequest
{
    /// <summary>Null: a new batch.</summary>
    public Guid? BatchId { get; init; }
    public uint Version { get; init; }
    public string? Name { get; init; }

    /// <summary>Until when the authority takes papers, by its own notice.</summary>
    public DateOnly? Deadline { get; init; }
    public required IReadOnlyList<Guid> SubmissionIds { get; init; }
}

public sealed record UpperBatchSaved(Guid BatchId, int Papers);
