using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Wire;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace ComplaintsPortal.Mail.Submission;

/// <summary>MailKit's client for one kept letter: it changes nothing of it, asks for a report where it fails or is late and never where
/// it arrived, and lets the server's answers be heard.</summary>
internal sealed class LetterClient(LineWatch watch, MailPatience patience, string messageId) : SmtpClient(watch), ITransferProgress
{
    /// <summary>The longest mark that a report carries back (RFC 3461, 4.4).</summary>
    private const int LongestMark = 100;

    public Action<WireStep, string>? Tell { get; init; }

    public void Report(long bytesTransferred, long totalSize) => watch.Earned = bytesTransferred < totalSize ? patience.Block : patience.Accept;

    public void Report(long bytesTransferred) => watch.Earned = patience.Block;

    protected override void Prepare(FormatOptions options, MimeMessage message, EncodingConstraint constraint, int maxLineLength)
    {
        // What is kept in the case is what leaves (R48).
    }

    protected override string GetEnvelopeId(MimeMessage message) => messageId.Length <= LongestMark ? messageId : messageId.Split('@')[0];

    protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(MimeMessage message, MailboxAddress mailbox) =>
        DeliveryStatusNotification.Failure | DeliveryStatusNotification.Delay;

    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => Tell?.Invoke(WireStep.SenderTaken, SmtpAnswer.Of(response));

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => Tell?.Invoke(WireStep.RecipientTaken, SmtpAnswer.Of(response));
}
