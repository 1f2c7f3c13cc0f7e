using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations;

/// <summary>Several of the owed papers in one press: all of them are put in place, or none.</summary>
public sealed class AttachPapers(ThiDuaDb db, Ledger ledger, AttachPaper one) : IOperation
{
    public async Task<Result<PapersAttached>> ExecuteAsync(AttachPapersRequest request, Actor actor, CancellationToken ct)
    {
        var place = await PaperPlace.FindAsync(db, request.BatchId, request.NominationId, actor, ct);
        if (place.Value is not { } here)
        {
            return place.Refusals.ToList();
        }

        var ids = request.Papers.Select(p => p.RequiredPaperId).ToList();
        var owed = await db.RequiredPapers.AsNoTracking().Where(p => ids.Contains(p.Id) && p.MovementId == here.Batch.MovementId).ToDictionaryAsync(p => p.Id, ct);
        var wanted = request.Papers.Select(p => (Paper: p, Request: request.Of(p), Owed: owed.GetValueOrDefault(p.RequiredPaperId))).ToList();
        var refusals = new List<Refusal>();
        foreach (var paper in wanted)
        {
            refusals.AddRange((await one.RefusalsAsync(paper.Request, here, paper.Owed, ct)).Select(r => r with { Field = paper.Paper.Field }));
        }

        var standing = await db.NominationPapers.CountAsync(p => p.BatchId == request.BatchId && p.NominationId == request.NominationId, ct);
        if (refusals.Count == 0 && standing + wanted.Count > AttachPaper.MostPapers)
        {
            refusals.Add(new TooManyPapers(AttachPaper.MostPapers, standing));
        }

        return refusals.Count > 0 ? refusals : await WriteAsync(here, wanted.Select(w => (w.Request, w.Owed!)), actor, ct);
    }

    private async Task<Result<PapersAttached>> WriteAsync(PaperPlace here, IEnumerable<(AttachPaperRequest Request, RequiredPaper Owed)> papers, Actor actor, CancellationToken ct)
    {
        var wanted = papers.ToList();
        await using var work = await ledger.BeginAsync("nominations.attach_papers", $"Thêm {string.Join("; ", wanted.Select(w => AttachPaper.TitleOf(w.Request, w.Owed)))}", actor, ct);
        foreach (var (request, owed) in wanted)
        {
            one.Stage(request, here, owed, actor, work.At);
        }

        here.NameIn(work);
        var result = await work.CommitAsync(new PapersAttached(wanted.Count), ct);
        // The same press may send the batch next: that loads it anew, under its own lock.
        db.ChangeTracker.Clear();
        return result;
    }
}

/// <summary>NominationId null: papers of the whole batch.</summary>
public sealed record AttachPapersRequest(Guid BatchId, Guid? NominationId, IReadOnlyList<PaperFile> Papers)
{
    internal AttachPaperRequest Of(PaperFile paper) => new() { BatchId = BatchId, NominationId = NominationId, RequiredPaperId = paper.RequiredPaperId, FileId = paper.FileId };
}

/// <param name="FileId">A file that KeepFile took.</param>
/// <param name="Field">The box of the form it came from, for the refusals.</param>
public sealed record PaperFile(Guid RequiredPaperId, Guid FileId, string Field);

public sealed record PapersAttached(int Count);
