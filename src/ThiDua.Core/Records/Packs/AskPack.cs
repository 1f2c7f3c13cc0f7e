using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Packs;

/// <summary>Asks for a pack to be made. Asking while one is being made gives that one.</summary>
public sealed class AskPack(ThiDuaDb db, PackQuery packs, TimeProvider clock) : IOperation
{
    public async Task<Result<PackAsked>> ExecuteAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        if (actor.AccountId is not { } account || await packs.FindAsync(about, actor, ct) is not { } contents)
        {
            return new NotFound();
        }

        if (contents.Entries.Count == 0)
        {
            return new NothingToPack();
        }

        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into records.pack_run (id, movement_id, session_id, account_id, state, asked_at, touched_at)
             values ({id}, {about.MovementId}, {about.SessionId}, {account}, 'queued', {now}, {now}) on conflict do nothing
             """, ct);
        return new PackAsked(await db.PackRuns.AsNoTracking()
            .Where(r => r.AccountId == account && r.MovementId == about.MovementId && r.SessionId == about.SessionId)
            .OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id).Select(r => r.Id).FirstAsync(ct));
    }
}

public sealed record PackAsked(Guid RunId);

public sealed record NothingToPack() : Refusal("Chưa có văn bản nào để đóng gói. Xem danh sách còn thiếu và lập văn bản trước.");
