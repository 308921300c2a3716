using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Mail.Reading;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>What of an ordinary mailbox is for the portal (R50): "réclamation" in the subject, an answer to a letter of ours by
/// what it cites or by its subject, a delivery report. Everything else is the organisation's own mail and not read any further.</summary>
internal static class Concerns
{
    /// <summary>The fields this is decided by and, where the message can't be had, noted; no others are asked for.</summary>
    public static readonly IReadOnlyList<string> Fields =
        ["Subject", "In-Reply-To", "References", "Content-Type", "To", "Delivered-To", "X-Original-To", "Return-Path", "X-Failed-Recipients", "From", "Message-ID"];

    private static readonly string[] Recipients = ["To", "Delivered-To", "X-Original-To"];

    public static Concern Of(ReadOnlyMemory<byte> fields, OurMail ours)
    {
        var head = ParsedMessage.HeadOf(fields);
        var read = MessageFields.Read(head);
        return MessageSubject.SaysComplaint(read.Subject) || MessageSubject.SaysCase(read.Subject)
            || read.InReplyTo.Concat(read.References).Any(ours.IsMessageId)
            || IsReport(head.Text("Content-Type"))
            || Recipients.SelectMany(name => head.Fields(name).Take(10)).SelectMany(field => Addresses(field.Value)).Any(ours.IsReturnPath)
            ? Concern.Ours
            : MailDaemon.NamesFailed(head) || MailDaemon.Sent(head, read) ? Concern.PerhapsReport : Concern.None;
    }

    private static bool IsReport(string? type) =>
        type is not null && type.TrimStart().StartsWith("multipart/report", StringComparison.OrdinalIgnoreCase) && type.Contains("delivery-status", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Addresses(string text) =>
        text.Split([',', '<', '>', ' ', '\t', '"', ';'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains('@', StringComparison.Ordinal));
}
