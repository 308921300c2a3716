using ComplaintsPortal.Domain.IncomingMail;
using MimeKit;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// A delivery report (RFC 3464): the message itself is a multipart/report of that kind, or of a mail server that calls it otherwise. A report
/// that somebody attached to a message, or forwarded, is an attachment like another.
/// </summary>
internal sealed record ReportParts(MimeEntity Status, MimeEntity? Original)
{
    public static ReportParts? Of(ParsedMessage parsed, ReadMessage read)
    {
        if (parsed.Body is not Multipart report) return null;
        if (report.ContentType.IsMimeType("multipart", "report")
            ? report.ContentType.Parameters["report-type"] is { Length: > 0 } kind && !kind.Equals("delivery-status", StringComparison.OrdinalIgnoreCase)
            : !MailDaemon.Sent(parsed.Head, read)) return null;
        var status = report.FirstOrDefault(part => part.ContentType.IsMimeType("message", "delivery-status") || part.ContentType.IsMimeType("message", "global-delivery-status"));
        return status is null ? null : new ReportParts(status, report.FirstOrDefault(part => IsOriginal(part.ContentType.MimeType)));
    }

    /// <summary>The message reported on, whole or its head.</summary>
    public static bool IsOriginal(string mediaType) => mediaType.ToLowerInvariant() is "message/rfc822" or "message/global" or "text/rfc822-headers" or "message/rfc822-headers" or "message/global-headers";

    public bool Contains(MimeEntity part) => part == Status || part == Original;

    /// <summary>Of servers that send nothing of the message back, what the report itself is an answer to.</summary>
    public DeliveryReport Read(ReadMessage message, PartWalk walk)
    {
        var original = Original is null ? null : ParsedMessage.HeadOf(walk.PartOf(Original).Content()).Ids("Message-ID").FirstOrDefault();
        var (envelope, recipients) = DeliveryFields.Read(walk.PartOf(Status).Content());
        return new DeliveryReport(original ?? message.References.Concat(message.InReplyTo).LastOrDefault(), envelope, recipients);
    }
}
