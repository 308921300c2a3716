using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Reads a message with MimeKit, once what is beyond a bound is left out. What is beyond a bound or broken is said in
/// <see cref="ReadMessage.Faults"/>, and the rest is read all the same.
/// </summary>
public sealed class MailReader : IMailReader
{
    public ReadMessage Read(ReadOnlyMemory<byte> message)
    {
        var faults = new Faults();
        var isTooLarge = message.Length > Bounds.Message;
        var parsed = ParsedMessage.Of(isTooLarge ? message[..Bounds.Head] : message, faults);
        var read = MessageFields.Read(parsed.Head);
        if (isTooLarge) faults.Add(MessageFault.TooLarge);
        else read = WithBody(read, parsed, faults);
        return read with { Faults = faults.Met };
    }

    private static ReadMessage WithBody(ReadMessage read, ParsedMessage parsed, Faults faults)
    {
        if (parsed.Body is not { } body) return read;
        var walk = new PartWalk(parsed, faults);
        var report = ReportParts.Of(parsed, read);
        walk.Run(body, report);
        read = read with { Text = walk.Text, Attachments = walk.Attachments };
        return read with { Report = report?.Read(read, walk) ?? PlainBounce.Read(parsed.Head, read) };
    }
}
