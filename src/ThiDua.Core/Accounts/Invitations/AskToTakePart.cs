using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts.Rules;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Mail;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Accounts.Invitations;

/// <summary>
/// A citizen asks on the open page to take part in a movement. With mail a link goes to the address, without it the officer hands one over.
/// The answer is the same whether the address is new, known or has asked before: the page tells nobody who is registered.
/// </summary>
public sealed class AskToTakePart(ThiDuaDb db, Ledger ledger, MailSettings mail) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(AskToTakePartRequest request, CancellationToken ct)
    {
        var movement = await db.Movements.AsNoTracking().Where(m => m.Id == request.MovementId && m.OpenToPublic && m.State == MovementState.Launched)
            .Select(m => new { m.Id, Name = m.Name ?? m.Title, Agency = m.Agency.Name }).FirstOrDefaultAsync(ct);
        if (movement is null)
        {
            return new NotFound();
        }

        var typed = new Typed();
        var name = typed.Text(request.Name, nameof(request.Name), "họ và tên", 100);
        // Kept in small letters: one address is one asking, however it was typed.
        var email = typed.Text(request.Email, nameof(request.Email), "thư điện tử", 200).ToLowerInvariant();
        typed.Refuse(NameRules.Person(name, nameof(request.Name)));
        typed.Refuse(email.Length == 0 ? null : NameRules.Email(email, nameof(request.Email)));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        var already = await db.Invitations.AnyAsync(i => i.MovementId == movement.Id && i.Email == email && i.State != InvitationState.Revoked, ct);
        if (already)
        {
            return Done.Value;
        }

        await using var work = await ledger.BeginAsync("accounts.ask_to_take_part", $"Công dân đề nghị tham gia {movement.Name}", new Actor(null, null, name, []), ct);
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(), State = mail.IsConfigured ? InvitationState.Open : InvitationState.Asked, MovementId = movement.Id, ContactName = name, Email = email,
            CreatedAt = work.At, CreatedBy = name, ExpiresAt = work.At + InvitationTokens.Lifetime,
        };
        db.Invitations.Add(invitation);
        if (mail.IsConfigured)
        {
            db.Queue(InvitationMails.ToCitizen(invitation, movement.Name, movement.Agency), work.At, name);
        }

        work.About("invitation", invitation.Id).About("movement", movement.Id);
        var result = await work.CommitAsync(Done.Value, ct);
        return result.Refusals.Any(r => r is HeldByDatabase) ? Done.Value : result;
    }
}

public sealed record AskToTakePartRequest
{
    public required Guid MovementId { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
}
