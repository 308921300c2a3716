using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Mime;

/// <summary>What goes into header fields. A control character in any of it is refused: it could begin another field.</summary>
internal static partial class Sound
{
    public static void Refuse(OutgoingLetter letter)
    {
        IEnumerable<string> words = [letter.Subject, letter.From.Name, letter.To.Name, .. letter.Attachments.Select(attachment => attachment.Name)];
        if (words.Any(text => text.Any(char.IsControl))) throw new ArgumentException("A header field has no control characters, and no line end.", nameof(letter));
        if (!Mailbox.IsAddress(letter.From.Address) || !Mailbox.IsAddress(letter.To.Address)) throw new ArgumentException("An e-mail address is one word, an @ and a host.", nameof(letter));
        if (!Id().IsMatch(letter.MessageId) || letter.InReplyTo is { } answered && !Id().IsMatch(answered)) throw new ArgumentException("A Message-ID is one word, an @ and a host.", nameof(letter));
        if (letter.Attachments.Any(attachment => !Type().IsMatch(attachment.MediaType))) throw new ArgumentException("A media type is type/subtype.", nameof(letter));
    }

    [GeneratedRegex(@"\A[!-~-[<>@]]+@[!-~-[<>@]]+\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+\z")]
    private static partial Regex Type();
}
