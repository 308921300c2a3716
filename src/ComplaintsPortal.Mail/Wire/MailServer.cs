using System.Security.Cryptography.X509Certificates;

namespace ComplaintsPortal.Mail.Wire;

/// <summary>A mail server and how to speak with it; without an account nobody signs in.</summary>
public sealed record MailServer(string Host, int Port, MailSecurity Security, MailAccount? Account)
{
    public MailPatience Patience { get; init; } = new();

    /// <summary>Certificate authorities to trust in place of the machine's own; null: those of the machine.</summary>
    public X509Certificate2Collection? Trusted { get; init; }

    public override string ToString() => $"{Host}:{Port}";
}
