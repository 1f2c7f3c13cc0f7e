using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Accounts.Invitations;

/// <summary>Draws a fresh link for an invitation that is open, or for a citizen's asking that waits; the link is handed back once.</summary>
public sealed class DrawLink(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<DrawnLink>> ExecuteAsync(DrawLinkRequest request, Actor actor, CancellationToken ct)
    {
        var invitation = await InvitationDesk.FindAsync(db, request.InvitationId, actor, ct);
        if (invitation is null)
        {
            return new NotFound();
        }

        if (invitation.State is not (InvitationState.Asked or InvitationState.Open))
        {
            return new WrongState($"Lời mời đang ở trạng thái \"{invitation.State.Label()}\" nên không cấp được liên kết. Mời lại nếu cần.");
        }

        await using var work = await ledger.BeginAsync("accounts.draw_link", $"Cấp liên kết lập tài khoản cho {invitation.ContactName}", actor, ct);
        foreach (var former in await db.InvitationTokens.Where(t => t.InvitationId == invitation.Id).ToListAsync(ct))
        {
            db.InvitationTokens.Remove(former);
        }

        (invitation.State, invitation.ExpiresAt) = (InvitationState.Open, clock.GetUtcNow() + InvitationTokens.Lifetime);
        var path = InvitationTokens.Path + InvitationTokens.Draw(db, invitation.Id, work.At);
        work.About("invitation", invitation.Id);
        return await work.CommitAsync(new DrawnLink(invitation.Id, invitation.Unit?.Name ?? invitation.ContactName, invitation.ContactName, path, invitation.ExpiresAt, null), ct);
    }
}

public sealed record DrawLinkRequest(Guid InvitationId);

/// <summary>Takes an unused link back, or turns down a citizen's asking.</summary>
public sealed class RevokeInvitation(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RevokeInvitationRequest request, Actor actor, CancellationToken ct)
    {
        var invitation = await InvitationDesk.FindAsync(db, request.InvitationId, actor, ct);
        if (invitation is null)
        {
            return new NotFound();
        }

        if (!InvitationTransitions.Table.Allows(invitation.State, InvitationState.Revoked))
        {
            return new WrongState(invitation.State is InvitationState.Used
                ? "Liên kết đã được dùng để lập tài khoản. Muốn dừng thì khóa tài khoản đó."
                : "Lời mời này đã thu hồi trước đó.");
        }

        await using var work = await ledger.BeginAsync("accounts.revoke_invitation", $"Thu hồi lời mời {invitation.ContactName}", actor, ct);
        invitation.State = InvitationState.Revoked;
        work.About("invitation", invitation.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RevokeInvitationRequest(Guid InvitationId);

internal static class InvitationDesk
{
    public static async Task<Invitation?> FindAsync(ThiDuaDb db, Guid id, Actor actor, CancellationToken ct) =>
        await Scopes.RootPathAsync(db, ct) is { } root && actor.Can(Permission.InviteProposers, root)
            ? await db.Invitations.Include(i => i.Unit).SingleOrDefaultAsync(i => i.Id == id, ct)
            : null;
}
