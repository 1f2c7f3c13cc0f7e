using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Comparison;

/// <summary>Keeps the officer's order, suggestions and notes on the nominees of one award; the council's list then comes in this order.</summary>
public sealed class SaveComparison(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SaveComparisonRequest request, Actor actor, CancellationToken ct)
    {
        var ids = request.Rows.Select(r => r.NominationId).ToList();
        var dossiers = await db.NominationsFor(actor).AsNoTracking().Where(n => n.AwardOfferId == request.AwardOfferId && ids.Contains(n.Id))
            .Select(n => new { n.Id, n.Batch.Unit.Path }).ToListAsync(ct);
        if (dossiers.Count == 0 || dossiers.Any(d => !NominationAccess.MayCheck(actor, d.Path)))
        {
            return new NotFound();
        }

        var rows = request.Rows.DistinctBy(r => r.NominationId).Where(r => dossiers.Any(d => d.Id == r.NominationId)).ToList();
        if (Refusals(request) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var ranks = RankOrder.Of([.. rows.Select(r => (r.NominationId, r.Rank))]);
        await using var work = await ledger.BeginAsync("nominations.save_comparison", "Xếp thứ tự, ghi dự kiến đề nghị", actor, ct);
        // Two officers at one award wait here: the order is one, not two halves.
        await db.Database.ExecuteSqlAsync($"select 1 from movements.award_offer where id = {request.AwardOfferId} for update", ct);
        var saved = await db.OfficerRanks.Where(r => r.AwardOfferId == request.AwardOfferId || ids.Contains(r.NominationId)).ToDictionaryAsync(r => r.NominationId, ct);
        if (saved.Values.Where(r => ids.Contains(r.NominationId)).Select(r => (DateTimeOffset?)r.EditedAt).Max() is { } last && last > request.ShownAt)
        {
            var other = saved.Values.MaxBy(r => r.EditedAt)!;
            return new ChangedMeanwhile(other.EditedBy, other.EditedAt.Written(), "thứ tự, dự kiến đề nghị");
        }

        foreach (var row in rows)
        {
            if (!saved.TryGetValue(row.NominationId, out var rank))
            {
                rank = new OfficerRank { NominationId = row.NominationId, AwardOfferId = request.AwardOfferId, EditedAt = work.At, EditedBy = actor.Name };
                db.OfficerRanks.Add(rank);
            }

            var note = AchievementText.Clean(row.Note);
            int? place = ranks.TryGetValue(row.NominationId, out var typed) ? typed : null;
            if (rank.Rank == place && rank.Suggestion == row.Suggestion && rank.Note == note && rank.AwardOfferId == request.AwardOfferId)
            {
                continue;
            }

            (rank.AwardOfferId, rank.Rank, rank.Suggestion, rank.Note, rank.EditedAt, rank.EditedBy) = (request.AwardOfferId, place, row.Suggestion, note, work.At, actor.Name);
            work.About("nomination", row.NominationId);
        }

        // Dossiers that were filtered away on the screen follow behind in the order they had.
        var behind = ranks.Count;
        foreach (var other in saved.Values.Where(r => r.AwardOfferId == request.AwardOfferId && r.Rank is not null && !ids.Contains(r.NominationId)).OrderBy(r => r.Rank))
        {
            other.Rank = ++behind;
        }

        return await work.CommitAsync(Done.Value, ct);
    }

    private static List<Refusal> Refusals(SaveComparisonRequest request)
    {
        var typed = new Typed();
        for (var i = 0; i < request.Rows.Count; i++)
        {
            typed.Refuse(request.Rows[i].Rank is < 1 or > 10_000 ? new InvalidField($"Rows[{i}].Rank", "Thứ tự là số từ 1 trở lên; để trống nếu chưa xếp.") : null);
            typed.Refuse(AchievementText.MustFit(request.Rows[i].Note, $"Rows[{i}].Note", "Ghi chú", 2000));
        }

        return typed.Refusals;
    }
}

/// <param name="ShownAt">When the page was read: what others saved since then is not written over.</param>
public sealed record SaveComparisonRequest(Guid AwardOfferId, DateTimeOffset ShownAt, IReadOnlyList<ComparisonEntry> Rows);

public sealed record ComparisonEntry(Guid NominationId, int? Rank, Suggestion? Suggestion, string? Note);
