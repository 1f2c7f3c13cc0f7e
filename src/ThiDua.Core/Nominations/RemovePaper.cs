using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations;

/// <summary>Takes a paper out of a dossier or a batch that is still open. The file stays in the store: the history still names it.</summary>
public sealed class RemovePaper(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RemovePaperRequest request, Actor actor, CancellationToken ct)
    {
        var paper = await db.NominationPapers.FirstOrDefaultAsync(p => p.Id == request.PaperId, ct);
        if (paper is null)
        {
            return new NotFound("Giấy tờ này đã được xóa trước đó. Mở lại trang để xem danh sách mới nhất.");
        }

        var place = await PaperPlace.FindAsync(db, paper.BatchId, paper.NominationId, actor, ct);
        if (place.Value is not { } here)
        {
            return place.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("nominations.remove_paper", $"Xóa {paper.Title}", actor, ct);
        // The ticks that lean on it lose the paper but keep their note; loaded, so that the history shows it.
        foreach (var check in await db.CriterionChecks.Where(c => c.PaperId == paper.Id).ToListAsync(ct))
        {
            check.PaperId = null;
        }

        db.NominationPapers.Remove(paper);
        here.NameIn(work);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RemovePaperRequest(Guid PaperId);
