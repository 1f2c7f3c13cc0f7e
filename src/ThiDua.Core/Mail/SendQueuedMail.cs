using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts.Invitations;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Mail;

/// <summary>
/// Sends the next mail that is due. The row stays locked while it goes out, so several nodes share the queue without sending twice;
/// a failure is kept with its words and tried again later, longer each time.
/// </summary>
public sealed class SendQueuedMail(ThiDuaDb db, MailSettings settings, IMailTransport transport, TimeProvider clock) : IOperation
{
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    /// <summary>False when nothing is due.</summary>
    public async Task<bool> ExecuteAsync(CancellationToken ct)
    {
        if (!settings.IsConfigured)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ids = await db.Database.SqlQuery<Guid>(
            $"select id as \"Value\" from mail.outgoing where state = 'queued' and next_try_at <= {now} order by next_try_at limit 1 for update skip locked").ToListAsync(ct);
        if (ids.Count == 0)
        {
            return false;
        }

        var mail = await db.OutgoingMails.Include(m => m.Invitation).SingleAsync(m => m.Id == ids[0], ct);
        await SendAsync(mail, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task SendAsync(OutgoingMail mail, DateTimeOffset now, CancellationToken ct)
    {
        if (mail.InvitationId is not null && mail.Invitation is not { State: InvitationState.Open })
        {
            mail.State = MailState.Cancelled;
            return;
        }

        mail.Attempts++;
        try
        {
            await transport.SendAsync(new MailToSend(mail.Address, mail.Name, mail.Subject, BodyOf(mail, now)), ct);
            (mail.State, mail.SentAt, mail.LastError) = (MailState.Sent, now, null);
        }
        catch (Exception failure) when (failure is System.Net.Mail.SmtpException or IOException or System.Net.Sockets.SocketException or FormatException)
        {
            mail.LastError = failure.Message.Length <= 1000 ? failure.Message : failure.Message[..1000];
            mail.State = mail.Attempts > Waits.Length ? MailState.Failed : MailState.Queued;
            mail.NextTryAt = now + Waits[Math.Min(mail.Attempts, Waits.Length) - 1];
        }
    }

    // The link is drawn now: between queueing and sending no token lies anywhere.
    private string BodyOf(OutgoingMail mail, DateTimeOffset now)
    {
        if (mail.InvitationId is not { } invitation)
        {
            return mail.Body;
        }

        var token = InvitationTokens.Draw(db, invitation, now);
        return mail.Body.Replace(OutgoingMail.LinkMark, $"{settings.PublicAddress!.TrimEnd('/')}{InvitationTokens.Path}{token}", StringComparison.Ordinal);
    }
}
