using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Mail.Reading;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>What of an ordinary mailbox is for the portal (R50): "réclamation" in the subject, an answer to a letter of ours by
/// what it cites or by its subject, a delivery report. Everything else is the organisation's own mail and not read any further.</summary>
internal static partial class Concerns
{
    /// <summary>The fields this is decided by and, where the message can't be had, noted; no others are asked for.</summary>
    public static readonly IReadOnlyList<string> Fields =
        ["Subject", "In-Reply-To", "References", "Content-Type", "To", "Delivered-To", "X-Original-To", "Return-Path", "X-Failed-Recipients", "From", "Message-ID"];

    private const int LongestSubject = 2000, MostIds = 100;
    private static readonly string[] Recipients = ["To", "Delivered-To", "X-Original-To"];

    public static Concern Of(ReadOnlyMemory<byte> fields, OurMail ours)
    {
        var head = new Head(fields);
        var subject = FieldText.Decoded(head.Text("Subject") ?? "", LongestSubject, new Faults());
        return MessageSubject.SaysComplaint(subject) || MessageSubject.SaysCase(subject)
            || Ids(head, "In-Reply-To").Concat(Ids(head, "References")).Any(ours.IsMessageId)
            || IsReport(head.Text("Content-Type"))
            || Recipients.SelectMany(name => head.All(name, 10)).SelectMany(field => Addresses(FieldText.Unfold(field.Span))).Any(ours.IsReturnPath)
            ? Concern.Ours
            : IsFromAMachineThatDelivers(head) ? Concern.PerhapsReport : Concern.None;
    }

    private static bool IsReport(string? type) =>
        type is not null && type.TrimStart().StartsWith("multipart/report", StringComparison.OrdinalIgnoreCase) && type.Contains("delivery-status", StringComparison.OrdinalIgnoreCase);

    /// <summary>Exim's own field, the null sender, or the name that mail servers write under.</summary>
    private static bool IsFromAMachineThatDelivers(Head head) =>
        head.Text("X-Failed-Recipients") is not null || head.Text("Return-Path")?.Trim() == "<>" || MailDaemons().IsMatch(head.Text("From") ?? "");

    private static IEnumerable<string> Ids(Head head, string name) => head.All(name, MostIds).SelectMany(field => MessageIds.Read(FieldText.Unfold(field.Span), MostIds));

    private static IEnumerable<string> Addresses(string text) =>
        text.Split([',', '<', '>', ' ', '\t', '"', ';'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains('@', StringComparison.Ordinal));

    [GeneratedRegex(@"mailer-?daemon|(?<!\w)postmaster@|mail\s+delivery\s+(sub)?system", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MailDaemons();
}
