using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Planning;

/// <summary>
/// A member's first look at an invitation, and at a dossier. Not an operation of the history: looking changes nothing of the case. A look
/// after a change counts anew.
/// </summary>
public sealed class MarkOpened(ThiDuaDb db, TimeProvider clock) : IOperation
{
    public async Task InvitationAsync(Guid sessionId, Actor actor, CancellationToken ct)
    {
        if (actor.PersonId is not { } person)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into councils.session_receipt (session_id, person_id, opened_at)
            select s.id, {person}, {now} from councils.session s where s.id = {sessionId} and s.invited_at is not null
            on conflict (session_id, person_id) do update set opened_at = excluded.opened_at
            where session_receipt.opened_at < (select changed_at from councils.session where id = {sessionId})
            """, ct);
    }

    public async Task DossierAsync(Guid sessionId, Guid nominationId, Actor actor, CancellationToken ct)
    {
        if (actor.PersonId is { } person && await db.MayReadForCouncilAsync(nominationId, actor, ct))
        {
            var now = clock.GetUtcNow();
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into councils.dossier_read (session_id, nomination_id, person_id, at)
                select s.id, n.id, {person}, {now} from councils.session s join nominations.nomination n on n.movement_id = s.movement_id
                where s.id = {sessionId} and n.id = {nominationId}
                on conflict do nothing
                """, ct);
        }
    }
}
