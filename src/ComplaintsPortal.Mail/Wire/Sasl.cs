using System.Text;

namespace ComplaintsPortal.Mail.Wire;

/// <summary>The words of a sign-in, as SMTP and IMAP both want them: base64 on one line.</summary>
internal static class Sasl
{
    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>RFC 4616.</summary>
    public static string Plain(string user, string password) => Base64($"\0{user}\0{password}");

    public static string XOAuth2(string user, string token) => Base64($"user={user}\u0001auth=Bearer {token}\u0001\u0001");
}
