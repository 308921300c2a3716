using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Mime;
using ComplaintsPortal.Mail.Wire;
using MailKit.Net.Smtp;

namespace ComplaintsPortal.Mail.Submission;

/// <summary>
/// Hands letters to a submission server, one connection a letter: that is slower than one for many and nothing of one letter can
/// touch the next. Accepted is what the server took after the whole message (R12); refused is only what it refused of this letter
/// for good. Everything else, a wrong password or a sender that it does not let us be included, is tried again (R48).
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
            await using var session = await MailSessions.OpenAsync(server, watch => new LetterClient((LineWatch)watch, server.Patience, message.MessageId) { Tell = tell }, tell, cancellation);
            letIn = true;
            var taken = await SendAsync(session, message, cancellation);
            session.Tell(WireStep.MessageTaken, taken);
            return new Handover(HandoverOutcome.Accepted, taken);
        }
        catch (SmtpCommandException said)
        {
            return Answered(said, letIn);
        }
        catch (MailFailedException failed)
        {
            return new Handover(failed.Failure.IsOfTheLine ? HandoverOutcome.TryAgain : HandoverOutcome.Refused, failed.Failure.ToString()) { IsOfTheLine = !letIn };
        }
    }

    private static Handover Answered(SmtpCommandException said, bool letIn)
    {
        var (code, answer) = ((int)said.StatusCode, SmtpAnswer.Of(said.StatusCode, said.Message));
        if (said.ErrorCode == SmtpErrorCode.MessageNotAccepted && code is >= 200 and < 300) return new Handover(HandoverOutcome.Accepted, answer);
        if (code is < 200 or > 599) return new Handover(HandoverOutcome.TryAgain, new MailFailure(MailFault.Garbled, answer).ToString()) { IsOfTheLine = !letIn };
        var step = !letIn ? HandoverStep.Opening : said.ErrorCode switch
        {
            SmtpErrorCode.SenderNotAccepted => HandoverStep.Sender,
            SmtpErrorCode.RecipientNotAccepted => HandoverStep.Recipient,
            _ => HandoverStep.Content,
        };
        return RefusalOfUs.Is(step, code, answer)
            ? new Handover(HandoverOutcome.TryAgain, new MailFailure(MailFault.NotAllowed, answer).ToString()) { IsOfTheLine = true }
            : new Handover(code >= 500 ? HandoverOutcome.Refused : HandoverOutcome.TryAgain, answer) { IsOfTheLine = !letIn };
    }

    private static async Task<string> SendAsync(MailSession<LetterClient> session, OutgoingBytes message, CancellationToken cancellation)
    {
        var letter = await KeptLetter.ReadAsync(message, cancellation) ?? throw new MailFailedException(MailFault.NotSendable);
        var (offers, longest) = (session.Service.Capabilities, session.Service.MaxSize);
        if (letter.IsInternational && !offers.HasFlag(SmtpCapabilities.UTF8)) throw new MailFailedException(MailFault.NoInternationalAddress, message.To);
        if (offers.HasFlag(SmtpCapabilities.Size) && longest > 0 && longest < message.Bytes.Length) throw new MailFailedException(MailFault.TooLarge, $"{message.Bytes.Length} > {longest}");
        // One command at a time, each with its own time and answer; and nothing international where a host's ASCII form does.
        session.Service.Capabilities = offers & ~(SmtpCapabilities.Pipelining | (letter.IsInternational ? 0 : SmtpCapabilities.UTF8));
        session.Service.DeliveryStatusNotificationType = DeliveryStatusNotificationType.HeadersOnly;
        var said = await session.DoAsync((client, limit) => client.SendAsync(letter.Format, letter.Message, letter.From, [letter.To], limit, client));
        return SmtpAnswer.Of(SmtpStatusCode.Ok, said);
    }
}
