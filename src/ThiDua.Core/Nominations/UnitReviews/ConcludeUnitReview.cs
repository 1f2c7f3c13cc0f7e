using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>Counts the votes, writes the minutes, and puts them among the batch's papers where the movement asks for them.</summary>
public sealed class ConcludeUnitReview(ThiDuaDb db, Ledger ledger, UnitReviewQuery reviews, KeepWrittenPaper keep, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ConcludeUnitReviewRequest request, Actor actor, CancellationToken ct)
    {
        var found = await UnitReviewDesk.ToKeepAsync(db, request.BatchId, actor, ct);
        if (found.Value is not { } batch)
        {
            return found.Refusals.ToList();
        }

        var page = await reviews.FindAsync(request.BatchId, actor, ct);
        if (page is not { State: UnitReviewState.Draft })
        {
            return new WrongState(page?.State is null ? "Ghi cuộc họp rồi mới kết luận." : "Cuộc họp đã kết luận trước đó. Mở lại trang để xem.");
        }

        if (UnitReviewRules.MayConclude(FactsOf(page, clock.Today())).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var results = page.Subjects.ToDictionary(s => s.NominationId, s => UnitReviewRules.Count(s.Rule!.Threshold, page.Members.Count, s.For!.Value));
        var kept = await KeepAsync(page, results, actor, ct);
        return kept.Succeeded ? await WriteAsync(request, page, batch, results, kept.Value, actor, ct) : kept.Refusals.ToList();
    }

    internal static UnitReviewFacts FactsOf(UnitReviewPage page, DateOnly today) => new()
    {
        HeldOn = page.HeldOn!.Value, Today = today, ChairId = page.ChairId, SecretaryId = page.SecretaryId,
        Members = [.. page.Members.Select(m => new UnitReviewAttendance(m.PersonId, m.FullName, m.Present, m.InWriting, m.AbsenceReason))],
        Subjects = [.. page.Subjects.Select(s => new UnitReviewSubject(s.NominationId, s.Subject, s.Award, s.For, s.Against, s.Rule is not null))],
    };

    private async Task<Result<KeptFile>> KeepAsync(UnitReviewPage page, Dictionary<Guid, UnitVoteResult> results, Actor actor, CancellationToken ct)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Bien-ban-hop-xet-{page.HeldOn:yyyy-MM-dd}.docx");
        return await keep.AsDocxAsync(UnitMinutesWording.Paper, words => UnitMinutesPaper.Write(page, results, words), name, actor, ct);
    }

    private async Task<Result<Done>> WriteAsync(
        ConcludeUnitReviewRequest request, UnitReviewPage page, NominationBatch batch, Dictionary<Guid, UnitVoteResult> results, KeptFile minutes, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("nominations.conclude_unit_review", "Kết luận cuộc họp xét của đơn vị", actor, ct);
        var review = await db.UnitReviews.FirstAsync(r => r.Id == page.ReviewId, ct);
        // The minutes were made from this version: what was saved meanwhile must not be lost behind them.
        db.Entry(review).Property(r => r.Version).OriginalValue = request.Version;
        var owed = await db.RequiredPapers.AsNoTracking().Where(p => p.MovementId == batch.MovementId && p.Kind == PaperKind.Minutes && p.Level == PaperLevel.Batch)
            .OrderBy(p => p.Ordinal).ToListAsync(ct);
        var paper = new NominationPaper
        {
            Id = Guid.CreateVersion7(), BatchId = batch.Id, Title = $"Biên bản họp xét ngày {page.HeldOn!.Value.Written()}", FileId = minutes.Id, AddedAt = work.At, AddedBy = actor.Name,
            RequiredPaperId = owed.FirstOrDefault(p => p.UnitKinds.Count == 0 || p.UnitKinds.Contains(batch.Unit.Kind))?.Id,
        };
        db.NominationPapers.Add(paper);
        foreach (var vote in await db.UnitReviewVotes.Where(v => v.ReviewId == review.Id).ToListAsync(ct))
        {
            var result = results[vote.NominationId];
            (vote.Counted, vote.Needed, vote.Passed) = (result.Counted, result.Needed, result.Passed);
            vote.Citation = page.Subjects.First(s => s.NominationId == vote.NominationId).Rule!.Citation;
        }

        // The votes are counted while the meeting is still open, then it is closed: the database refuses the other order.
        await db.SaveChangesAsync(ct);
        review.State = UnitReviewState.Concluded;
        review.PaperId = paper.Id;
        review.MinutesFileId = minutes.Id;
        (review.ConcludedAt, review.ConcludedBy, review.EditedAt) = (work.At, actor.Name, work.At);
        work.About("batch", batch.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ConcludeUnitReviewRequest(Guid BatchId, uint Version);
