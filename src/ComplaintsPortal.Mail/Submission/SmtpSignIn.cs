using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Submission;

/// <summary>AUTH (RFC 4954): with a token XOAUTH2, with a password PLAIN or else LOGIN.</summary>
internal static class SmtpSignIn
{
    /// <summary>What the client says, in order; a further question gets an empty answer, so that the server tells what is wrong.</summary>
    public static async Task<(string Way, IReadOnlyList<string> Words)> PrepareAsync(MailAccount account, IReadOnlyList<string> offered, CancellationToken cancellation)
    {
        if (account.Token is { } command)
        {
            return offered.Contains("XOAUTH2")
                ? ("XOAUTH2", [$"AUTH XOAUTH2 {Sasl.XOAuth2(account.User, await command.RunAsync(cancellation))}"])
                : throw Nothing(offered);
        }

        var password = account.Password ?? "";
        return offered.Contains("PLAIN") ? ("PLAIN", [$"AUTH PLAIN {Sasl.Plain(account.User, password)}"])
            : offered.Contains("LOGIN") ? ("LOGIN", ["AUTH LOGIN", Sasl.Base64(account.User), Sasl.Base64(password)])
            : throw Nothing(offered);
    }

    private static MailFailedException Nothing(IReadOnlyList<string> offered) => new(MailFault.NoWayToSignIn, string.Join(' ', offered));
}
