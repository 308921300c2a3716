using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Letters;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace ComplaintsPortal.Mail.Wire;

/// <summary>With a token XOAUTH2; with a password PLAIN, or else LOGIN, which IMAP also has as a command.</summary>
internal static class SignIn
{
    /// <summary>The way it went by.</summary>
    public static async Task<string> ByAsync(MailService service, MailAccount account, CancellationToken limit)
    {
        var offered = service.AuthenticationMechanisms;
        if (account.Token is null && !offered.Overlaps(["PLAIN", "LOGIN"]) && service is ImapClient imap && !imap.Capabilities.HasFlag(ImapCapabilities.LoginDisabled))
        {
            offered.Clear();
            await imap.AuthenticateAsync(Encoding.UTF8, account.User, account.Password ?? "", limit);
            return "LOGIN";
        }

        var mechanism = await MechanismAsync(offered, account, limit) ?? throw new MailFailedException(MailFault.NoWayToSignIn, string.Join(' ', offered.Order()));
        await service.AuthenticateAsync(mechanism, limit);
        return mechanism.MechanismName;
    }

    private static async Task<SaslMechanism?> MechanismAsync(HashSet<string> offered, MailAccount account, CancellationToken limit)
    {
        if (account.Token is { } command) return offered.Contains("XOAUTH2") ? new SaslMechanismOAuth2(account.User, await command.RunAsync(limit)) : null;
        var password = new NetworkCredential(account.User, account.Password ?? "");
        return offered.Contains("PLAIN") ? new SaslMechanismPlain(Encoding.UTF8, password)
            : offered.Contains("LOGIN") ? new SaslMechanismLogin(Encoding.UTF8, password)
            : null;
    }
}
