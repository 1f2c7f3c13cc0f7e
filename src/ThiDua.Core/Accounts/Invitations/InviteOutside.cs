using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Mail;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Accounts.Invitations;

/// <summary>
/// Draws a one-time link for the contact of each body chosen. The links are handed back once, to copy; where mail is configured and an
/// address is known, a mail with a link of its own is queued too. An earlier link of the same body that nobody used is revoked.
/// </summary>
public sealed class InviteOutside(ThiDuaDb db, Ledger ledger, MailSettings mail, TimeProvider clock) : IOperation
{
    public const int MostAtOnce = 200;

    public async Task<Result<InvitationsDrawn>> ExecuteAsync(InviteOutsideRequest request, Actor actor, CancellationToken ct)
    {
        var root = await Scopes.RootPathAsync(db, ct);
        if (root is null || !actor.Can(Permission.InviteProposers, root))
        {
            return new NotAllowed();
        }

        var today = clock.Today();
        var chosen = request.UnitIds.Distinct().ToList();
        var bodies = chosen.Count > MostAtOnce ? [] : await db.OutsideBodies.Include(b => b.Unit)
            .Where(b => chosen.Contains(b.UnitId) && (b.Unit.ValidTo == null || b.Unit.ValidTo >= today)).OrderBy(b => b.Unit.Name).ToListAsync(ct);
        if (bodies.Count == 0)
        {
            return new InvalidField(nameof(request.UnitIds), chosen.Count > MostAtOnce
                ? $"Mời tối đa {MostAtOnce} đơn vị mỗi lần. Chọn ít hơn rồi mời tiếp."
                : "Chọn ít nhất một đơn vị ngoài đang hoạt động để mời.");
        }

        var agency = await db.Agencies.AsNoTracking().Select(a => a.Name).SingleAsync(ct);
        await using var work = await ledger.BeginAsync("accounts.invite_outside", $"Mời {bodies.Count} đơn vị ngoài lập tài khoản", actor, ct);
        await RevokeUnusedAsync([.. bodies.Select(b => b.UnitId)], ct);
        var drawn = bodies.Select(body => Invite(body, agency, actor, work)).ToList();
        return await work.CommitAsync(new InvitationsDrawn(drawn), ct);
    }

    private async Task RevokeUnusedAsync(List<Guid> units, CancellationToken ct)
    {
        foreach (var unused in await db.Invitations.Where(i => i.UnitId != null && units.Contains(i.UnitId.Value) && i.State == InvitationState.Open).ToListAsync(ct))
        {
            unused.State = InvitationState.Revoked;
        }
    }

    private DrawnLink Invite(Organizations.Outside.OutsideBody body, string agency, Actor actor, Work work)
    {
        var name = body.ContactName ?? (body.Unit.Name.Length <= 100 ? body.Unit.Name : body.Unit.Name[..100]);
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(), State = InvitationState.Open, UnitId = body.UnitId, ContactName = name, Email = body.Email,
            CreatedAt = work.At, CreatedBy = actor.Name, ExpiresAt = work.At + InvitationTokens.Lifetime,
        };
        db.Invitations.Add(invitation);
        var mailed = mail.IsConfigured && body.Email is not null;
        if (mailed)
        {
            db.Queue(InvitationMails.ToBody(invitation, body.Unit.Name, agency), work.At, actor.Name);
        }

        work.About("unit", body.UnitId).About("invitation", invitation.Id);
        return new DrawnLink(invitation.Id, body.Unit.Name, name, InvitationTokens.Path + InvitationTokens.Draw(db, invitation.Id, work.At), invitation.ExpiresAt, mailed ? body.Email : null);
    }
}

public sealed record InviteOutsideRequest(IReadOnlyCollection<Guid> UnitIds);

public sealed record InvitationsDrawn(IReadOnlyList<DrawnLink> Links);

/// <param name="Path">The link below the site's address; shown once and kept nowhere.</param>
/// <param name="MailedTo">Null when no mail was queued.</param>
public sealed record DrawnLink(Guid InvitationId, string Body, string Contact, string Path, DateTimeOffset ExpiresAt, string? MailedTo);
