using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// A delivery report (RFC 3464): the message itself is a multipart/report of that kind. A report that somebody attached to a message,
/// or forwarded, is an attachment like another.
/// </summary>
internal sealed record ReportParts(Part Status, Part? Original)
{
    public static ReportParts? Of(Part root, IReadOnlyList<Part> children)
    {
        if (root.MediaType != "multipart/report") return null;
        if (root.Token("report-type") is { Length: > 0 } kind && !kind.Equals("delivery-status", StringComparison.OrdinalIgnoreCase)) return null;
        var status = children.FirstOrDefault(part => part.MediaType is "message/delivery-status" or "message/global-delivery-status");
        if (status is null) return null;
        return new ReportParts(status, children.FirstOrDefault(part => part.MediaType
            is "message/rfc822" or "message/global" or "text/rfc822-headers" or "message/rfc822-headers" or "message/global-headers"));
    }

    public IReadOnlyCollection<Part> All => Original is null ? [Status] : [Status, Original];

    /// <param name="answered">What the report itself is an answer to, for servers that send nothing of the message back.</param>
    public DeliveryReport Read(IReadOnlyList<string> answered, Faults faults)
    {
        var original = Original is null ? null : MessageIds.Read(Entity.Split(Original.Content(), isMessage: true, faults).Head.Text("Message-ID"), 1).FirstOrDefault();
        var (envelope, recipients) = DeliveryFields.Read(Status.Content(), faults);
        return new DeliveryReport(original ?? answered.LastOrDefault(), envelope, recipients);
    }
}
