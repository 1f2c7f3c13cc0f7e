using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Accounts.Invitations;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Mail;

/// <summary>A mail to be sent: written with the data it speaks of, taken by a background worker.</summary>
[Unrecorded("the row says itself who wrote it and what became of it")]
[Table("outgoing", Schema = "mail")]
internal sealed class OutgoingMail
{
    /// <summary>Where the body wants the one-time link.</summary>
    public const string LinkMark = "{link}";

    public required Guid Id { get; init; }
    public required MailState State { get; set; }
    public required string Address { get; init; }
    public required string Name { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public Guid? InvitationId { get; init; }
    public int Attempts { get; set; }
    public required DateTimeOffset NextTryAt { get; set; }
    public string? LastError { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? SentAt { get; set; }

    public Invitation? Invitation { get; init; }
}
