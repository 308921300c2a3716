using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Reads a message over the bytes as they came: heads and bodies are slices, only what is text or encoded is copied. What is beyond
/// a bound or broken is said in <see cref="ReadMessage.Faults"/>, and the rest is read all the same.
/// </summary>
public sealed class MailReader : IMailReader
{
    public ReadMessage Read(ReadOnlyMemory<byte> message)
    {
        var faults = new Faults();
        var entity = Entity.Split(message.Length > Bounds.Message ? message[..Bounds.Head] : message, isMessage: true, faults);
        var read = MessageFields.Read(entity.Head, faults);
        if (message.Length <= Bounds.Message) return WithBody(read, entity, faults);
        faults.Add(MessageFault.TooLarge);
        return read with { Faults = faults.Met };
    }

    private static ReadMessage WithBody(ReadMessage read, Entity entity, Faults faults)
    {
        var walk = new PartWalk(faults);
        var root = new Part(entity, "text/plain", faults);
        var parts = root.MediaType == "multipart/report" ? walk.Children(root) : [];
        var report = ReportParts.Of(root, parts);
        if (report is null) walk.Run([root], areWholeMessage: true);
        else walk.Run(parts.Except(report.All), areWholeMessage: false);
        read = read with { Text = walk.Text, Attachments = walk.Attachments };
        return read with
        {
            Report = report is null ? PlainBounce.Read(entity.Head, read, faults) : report.Read([.. read.References, .. read.InReplyTo], faults),
            Faults = faults.Met,
        };
    }
}
