using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Mail.Reading;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>What of an ordinary mailbox is for the portal (R50): "réclamation" in the subject, an answer to a letter of ours by
/// what it cites or by its subject, a delivery report. Everything else is the organisation's own mail and not read any further.</summary>
internal static class Concern
{
    /// <summary>The fields this is decided by, and no others are asked for.</summary>
    public const string Fields = "SUBJECT IN-REPLY-TO REFERENCES CONTENT-TYPE TO DELIVERED-TO X-ORIGINAL-TO";

    private const string Word = "reclamation";
    private const int LongestSubject = 2000, MostIds = 100;
    private static readonly string[] Recipients = ["To", "Delivered-To", "X-Original-To"];

    public static bool Is(ReadOnlyMemory<byte> fields, OurMail ours)
    {
        var head = new Head(fields);
        var subject = FieldText.Decoded(head.Text("Subject") ?? "", LongestSubject, new Faults());
        return IsComplaint(subject) || MessageSubject.SaysCase(subject)
            || Ids(head, "In-Reply-To").Concat(Ids(head, "References")).Any(ours.IsMessageId)
            || IsReport(head.Text("Content-Type"))
            || Recipients.SelectMany(name => head.All(name, 10)).SelectMany(field => Addresses(FieldText.Unfold(field.Span))).Any(ours.IsReturnPath);
    }

    /// <summary>In any case, with or without accent.</summary>
    private static bool IsComplaint(string subject) =>
        new string([.. Whole(subject).Normalize(NormalizationForm.FormKD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)])
            .Contains(Word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Without halves of characters, which can't be normalised; the word has none.</summary>
    private static string Whole(string subject) => subject.Any(char.IsSurrogate) ? string.Concat(subject.Where(sign => !char.IsSurrogate(sign))) : subject;

    private static bool IsReport(string? type) =>
        type is not null && type.TrimStart().StartsWith("multipart/report", StringComparison.OrdinalIgnoreCase) && type.Contains("delivery-status", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Ids(Head head, string name) => head.All(name, MostIds).SelectMany(field => MessageIds.Read(FieldText.Unfold(field.Span), MostIds));

    private static IEnumerable<string> Addresses(string text) =>
        text.Split([',', '<', '>', ' ', '\t', '"', ';'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains('@', StringComparison.Ordinal));
}
