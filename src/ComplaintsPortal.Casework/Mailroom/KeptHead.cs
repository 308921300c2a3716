using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>What a row keeps of a message's head, as long as its columns are; the whole stands in the raw bytes.</summary>
internal static class KeptHead
{
    private const int LongestId = 1000;
    private const int LongestSubject = 500;
    private const int LongestName = 200;

    public static string? MessageId(ReadMessage message) => message.MessageId is { } id ? OutsideText.Start(OutsideText.Whole(id), LongestId) : null;

    public static string? From(ReadMessage message) => message.AnswerTo?.Address.ToLowerInvariant();

    public static string FromName(ReadMessage message) => OutsideText.Start(OutsideText.Line(message.From?.Name), LongestName);

    public static string Subject(ReadMessage message) => OutsideText.Start(OutsideText.Line(message.Subject), LongestSubject);
}
