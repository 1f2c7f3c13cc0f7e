using System.Net;
using System.Net.Mail;
using System.Text;

namespace ThiDua.Core.Mail;

/// <summary>Hands mails to the agency's own server.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    private const int Patience = 30_000;

    public async Task SendAsync(MailToSend mail, CancellationToken ct)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted, Timeout = Patience };
        if (!string.IsNullOrEmpty(settings.User))
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        using var message = new MailMessage(new MailAddress(settings.From!, settings.FromName, Encoding.UTF8), new MailAddress(mail.Address, mail.Name, Encoding.UTF8))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
        };
        await client.SendMailAsync(message, ct);
    }
}
