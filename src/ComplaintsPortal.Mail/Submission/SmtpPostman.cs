using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Mime;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Submission;

/// <summary>
/// Hands letters to a submission server, one connection a letter: that is slower than one for many and nothing of one letter can
/// touch the next. Accepted is what the server took after the whole message (R12); refused is only what it refused of this letter
/// for good. Everything else, a wrong password included, is tried again (R48).
/// </summary>
public sealed class SmtpPostman(MailServer server) : IPostman
{
    public byte[] Compose(OutgoingLetter letter) => MimeComposer.Compose(letter);

    public Task<Handover> HandOverAsync(OutgoingBytes message, CancellationToken cancellation) => HandOverAsync(message, null, cancellation);

    /// <summary>The same, telling each step once it is done.</summary>
    public async Task<Handover> HandOverAsync(OutgoingBytes message, Action<WireStep, string>? tell, CancellationToken cancellation)
    {
        var letIn = false;
        try
        {
            await using var line = await MailLine.OpenAsync(server, tell, cancellation);
            var session = new SmtpSession(line, server);
            await session.BeginAsync(cancellation);
            letIn = true;
            var taken = await SendAsync(session, message, cancellation);
            return new Handover(HandoverOutcome.Accepted, taken.Text);
        }
        catch (SmtpRefusedException refused)
        {
            return new Handover(refused.IsFinal ? HandoverOutcome.Refused : HandoverOutcome.TryAgain, refused.Reply.Text) { IsOfTheLine = !letIn || refused.Reply.IsOfTheSignIn };
        }
        catch (MailFailedException failed)
        {
            return new Handover(IsOfTheLetter(failed.Failure.Fault) ? HandoverOutcome.Refused : HandoverOutcome.TryAgain, failed.Failure.ToString()) { IsOfTheLine = !letIn };
        }
    }

    private static async Task<SmtpReply> SendAsync(SmtpSession session, OutgoingBytes message, CancellationToken cancellation)
    {
        try
        {
            return await session.SendAsync(message, cancellation);
        }
        finally
        {
            if (!cancellation.IsCancellationRequested) await session.EndAsync();
        }
    }

    private static bool IsOfTheLetter(MailFault fault) => fault is MailFault.NoInternationalAddress or MailFault.TooLarge or MailFault.NotSendable;
}
