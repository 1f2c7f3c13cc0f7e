namespace ThiDua.Core.Mail;

/// <summary>How mail leaves the agency; without a host nothing is queued and links are handed over by other ways.</summary>
public sealed record MailSettings
{
    public string? Host { get; init; }
    public int Port { get; init; } = 587;
    public bool Encrypted { get; init; } = true;
    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>The sender's address, e.g. thidua@example.vn.</summary>
    public string? From { get; init; }
    public string FromName { get; init; } = "Thi đua, khen thưởng";

    /// <summary>The site's address as people reach it. Links in mails are built on it, never on what a request claims.</summary>
    public string? PublicAddress { get; init; }

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host) && !string.IsNullOrWhiteSpace(From) && !string.IsNullOrWhiteSpace(PublicAddress);
}

/// <summary>Hands one mail to the mail server; throws what the server or the network says.</summary>
public interface IMailTransport
{
    Task SendAsync(MailToSend mail, CancellationToken ct);
}

public sealed record MailToSend(string Address, string Name, string Subject, string Body);
