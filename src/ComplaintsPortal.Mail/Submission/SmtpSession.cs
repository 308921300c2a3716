using System.Net.Sockets;
using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Submission;

/// <summary>One conversation with a submission server (RFC 6409): greeted, encrypted as asked, signed in; then one letter.</summary>
internal sealed class SmtpSession(MailLine line, MailServer server)
{
    private SmtpOffers _offers = new(null);

    public async Task BeginAsync(CancellationToken cancellation)
    {
        NotNow(await SmtpReply.ReadAsync(line, line.Patience.Answer, cancellation));
        await GreetAsync(cancellation);
        if (server.Security == MailSecurity.StartTls)
        {
            if (!_offers.Has("STARTTLS")) throw new MailFailedException(MailFault.NoEncryption, $"{server}");
            NotNow(await AskAsync("STARTTLS", cancellation));
            await line.SecureAsync(cancellation);
            await GreetAsync(cancellation);
        }

        if (server.Account is { } account) await SignInAsync(account, cancellation);
    }

    /// <summary>The server's answer to the whole message. A refusal of the sender, the recipient or the content is of this letter.</summary>
    public async Task<SmtpReply> SendAsync(OutgoingBytes message, CancellationToken cancellation)
    {
        var envelope = SmtpEnvelope.Of(message) is { } written && MessageLines.AreWhole(message.Bytes.Span) ? written : throw new MailFailedException(MailFault.NotSendable);
        if (envelope.IsInternational && !_offers.Has("SMTPUTF8")) throw new MailFailedException(MailFault.NoInternationalAddress, message.To);
        if (_offers.LongestMessage < message.Bytes.Length) throw new MailFailedException(MailFault.TooLarge, $"{message.Bytes.Length} > {_offers.LongestMessage}");

        line.Tell(WireStep.SenderTaken, OfThisLetter(await AskAsync(envelope.Sender(_offers), cancellation)).Text);
        line.Tell(WireStep.RecipientTaken, OfThisLetter(await AskAsync(envelope.Recipient(_offers), cancellation)).Text);
        var ready = await AskAsync("DATA", cancellation);
        if (ready.Code != 354) throw new SmtpRefusedException(ready, ready.IsFinal);
        foreach (var block in MessageLines.Blocks(message.Bytes)) await line.WriteAsync(block, line.Patience.Block, cancellation);
        var taken = OfThisLetter(await SmtpReply.ReadAsync(line, line.Patience.Accept, cancellation));
        line.Tell(WireStep.MessageTaken, taken.Text);
        return taken;
    }

    /// <summary>Whatever becomes of the farewell, what was said before stands.</summary>
    public async Task EndAsync()
    {
        try
        {
            await line.WriteAsync("QUIT\r\n"u8.ToArray(), line.Patience.Farewell, CancellationToken.None);
            await SmtpReply.ReadAsync(line, line.Patience.Farewell, CancellationToken.None);
        }
        catch (MailFailedException)
        {
            // It hung up first.
        }
    }

    /// <summary>Named by our own address, which every server can make sense of (RFC 5321, 4.1.3); forgotten is what was offered before.</summary>
    private async Task GreetAsync(CancellationToken cancellation)
    {
        var address = line.OwnAddress.IsIPv4MappedToIPv6 ? line.OwnAddress.MapToIPv4() : line.OwnAddress;
        var name = address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[IPv6:{address.ToString().Split('%')[0]}]" : $"[{address}]";
        var reply = await AskAsync($"EHLO {name}", cancellation);
        _offers = new SmtpOffers(reply.IsGood ? reply : null);
        if (reply.Code is 500 or 501 or 502) NotNow(await AskAsync($"HELO {name}", cancellation));
        else NotNow(reply);
    }

    private async Task SignInAsync(MailAccount account, CancellationToken cancellation)
    {
        var (way, words) = await SmtpSignIn.PrepareAsync(account, _offers.SignIns, cancellation);
        var reply = await AskAsync(words[0], cancellation);
        for (var said = 1; reply.Code == 334 && said < 4; said++) reply = await AskAsync(said < words.Count ? words[said] : "", cancellation);
        if (reply.Code is >= 400 and < 500) throw new SmtpRefusedException(reply, final: false);
        if (!reply.IsGood) throw new MailFailedException(MailFault.SignInRefused, reply.Text);
        line.Tell(WireStep.SignedIn, $"{account.User}, {way}");
    }

    private async Task<SmtpReply> AskAsync(string command, CancellationToken cancellation)
    {
        await line.WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n"), line.Patience.Answer, cancellation);
        return await SmtpReply.ReadAsync(line, line.Patience.Answer, cancellation);
    }

    /// <summary>Before a letter is spoken of, no answer refuses one for good: a wrong setting is mended and the letter leaves.</summary>
    private static void NotNow(SmtpReply reply)
    {
        if (!reply.IsGood) throw new SmtpRefusedException(reply, final: false);
    }

    private static SmtpReply OfThisLetter(SmtpReply reply) =>
        reply.IsGood ? reply : throw new SmtpRefusedException(reply, reply.IsFinal && !reply.IsOfTheSignIn);
}
