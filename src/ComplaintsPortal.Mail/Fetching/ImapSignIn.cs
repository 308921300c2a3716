using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>With a token XOAUTH2; with a password AUTHENTICATE PLAIN, which takes any signs, or else LOGIN, which takes ASCII.</summary>
internal static class ImapSignIn
{
    /// <summary>The way, and its first words: of LOGIN the whole command.</summary>
    public static async Task<(string Way, string First)> PrepareAsync(MailAccount account, IReadOnlySet<string> offers, CancellationToken cancellation)
    {
        if (account.Token is { } command)
            return offers.Contains("AUTH=XOAUTH2") ? ("XOAUTH2", Sasl.XOAuth2(account.User, await command.RunAsync(cancellation))) : throw Nothing(offers);
        var password = account.Password ?? "";
        if (offers.Contains("AUTH=PLAIN")) return ("PLAIN", Sasl.Plain(account.User, password));
        return !offers.Contains("LOGINDISABLED") && IsPlain(account.User) && IsPlain(password)
            ? ("LOGIN", $"LOGIN {Quoted(account.User)} {Quoted(password)}")
            : throw Nothing(offers);
    }

    private static bool IsPlain(string text) => text.All(sign => sign is >= ' ' and <= '~');

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static MailFailedException Nothing(IEnumerable<string> offers) =>
        new(MailFault.NoWayToSignIn, string.Join(' ', offers.Where(offer => offer.StartsWith("AUTH=", StringComparison.Ordinal) || offer == "LOGINDISABLED").Order()));
}
