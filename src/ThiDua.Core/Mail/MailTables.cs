using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Mail;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class MailTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<OutgoingMail> OutgoingMails => db.Set<OutgoingMail>();

        public void Queue(MailDraft mail, DateTimeOffset now, string by) => db.Set<OutgoingMail>().Add(new OutgoingMail
        {
            Id = Guid.CreateVersion7(),
            State = MailState.Queued,
            Address = mail.Address,
            Name = mail.Name,
            Subject = mail.Subject.Length <= 300 ? mail.Subject : $"{mail.Subject[..299]}…",
            Body = mail.Body,
            InvitationId = mail.InvitationId,
            NextTryAt = now,
            CreatedAt = now,
            CreatedBy = by,
        });
    }
}

internal sealed record MailDraft(string Address, string Name, string Subject, string Body, Guid? InvitationId = null);
