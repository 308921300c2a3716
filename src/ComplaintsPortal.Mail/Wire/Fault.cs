using System.Globalization;
using System.Net.Sockets;
using ComplaintsPortal.Domain.Letters;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace ComplaintsPortal.Mail.Wire;

/// <summary>What MailKit, the sockets and TLS throw, as the one failure of this edge; null for a mistake of ours.</summary>
internal static class Fault
{
    /// <param name="refused">What a no of an IMAP server means at this step.</param>
    /// <param name="lost">What it means where the line breaks.</param>
    public static Exception? Of(Exception failure, MailServer server, CertificateCheck certificate, LineWatch watch, MailFault refused, MailFault lost) => failure switch
    {
        MailFailedException or SmtpCommandException => failure,
        ServiceNotAuthenticatedException => new SmtpCommandException(SmtpErrorCode.SenderNotAccepted, SmtpStatusCode.AuthenticationRequired, failure.Message),
        SslHandshakeException when certificate.Doubts.Length > 0 => new MailFailedException(MailFault.Untrusted, $"{server.Host}: {certificate.Doubts}"),
        SslHandshakeException => new MailFailedException(MailFault.NoEncryption, $"{server}, {failure.InnerException?.Message}"),
        NotSupportedException => new MailFailedException(MailFault.NoEncryption, $"{server}"),
        AuthenticationException => OfTheSignIn(watch.Said),
        CommandException => new MailFailedException(refused, failure.Message),
        ProtocolException => new MailFailedException(failure.Message.Contains("disconnected", StringComparison.Ordinal) || watch.Said.StartsWith("* BYE", StringComparison.Ordinal) ? MailFault.Cut : MailFault.Garbled, $"{server}, {failure.Message}"),
        IOException or SocketException or ObjectDisposedException or ServiceNotConnectedException => new MailFailedException(lost, $"{server}, {failure.Message}"),
        _ => null,
    };

    /// <summary>An SMTP server that says "not now" (4xx) found nothing wrong with the password.</summary>
    private static Exception OfTheSignIn(string said) => said is ['4', >= '0' and <= '9', >= '0' and <= '9', ' ', ..]
        ? new SmtpCommandException(SmtpErrorCode.UnexpectedStatusCode, (SmtpStatusCode)int.Parse(said[..3], CultureInfo.InvariantCulture), said[4..])
        : new MailFailedException(MailFault.SignInRefused, said);
}
