using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>
/// When the time to answer has run out, records that no answer came; what this means stands in the rule copied into the question.
/// Run twice, or by two nodes at once, it writes once: the rows are locked, and who finds them taken leaves.
/// </summary>
public sealed class SettleOpinions(ThiDuaDb db, Ledger ledger) : IOperation
{
    public const string Words = "Hết hạn không trả lời";

    public async Task<Result<OpinionsSettled>> ExecuteAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.IsSystem)
        {
            return new NotAllowed();
        }

        await using var work = await ledger.BeginAsync("nominations.settle_opinions", Words, actor, ct);
        var ids = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from nominations.opinion_request where state = 'asked' and ends_at <= {work.At} order by ends_at limit 200 for update skip locked
            """).ToListAsync(ct);
        if (ids.Count == 0)
        {
            return new OpinionsSettled(0);
        }

        foreach (var question in await db.OpinionRequests.Where(q => ids.Contains(q.Id)).ToListAsync(ct))
        {
            (question.State, question.SettledAt) = (OpinionState.Silent, work.At);
            work.About("opinion_request", question.Id);
        }

        foreach (var dossier in await db.OpinionSubjects.AsNoTracking().Where(s => ids.Contains(s.RequestId)).Select(s => s.NominationId).Distinct().ToListAsync(ct))
        {
            work.About("nomination", dossier);
        }

        return await work.CommitAsync(new OpinionsSettled(ids.Count), ct);
    }

    /// <summary>Whether anything is due, without writing.</summary>
    public Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) =>
        db.OpinionRequests.AsNoTracking().AnyAsync(q => q.State == OpinionState.Asked && q.EndsAt <= now, ct);
}

/// <param name="Silent">Questions recorded as unanswered by this run.</param>
public sealed record OpinionsSettled(int Silent);
