using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>What a message's head says.</summary>
internal static class MessageFields
{
    public static ReadMessage Read(Head head, Faults faults)
    {
        var from = Author(head, faults);
        var replyTo = AddressList.Read(head.Text("Reply-To"), 1, faults).FirstOrDefault();
        return new ReadMessage
        {
            MessageId = MessageIds.Read(head.Text("Message-ID"), 1).FirstOrDefault(),
            InReplyTo = [.. Ids(head, "In-Reply-To").Distinct()],
            References = Ids(head, "References"),
            From = from,
            ReplyTo = replyTo is not null && from is not null && replyTo.Address.Equals(from.Address, StringComparison.OrdinalIgnoreCase) ? null : replyTo,
            To = Mailboxes(head, "To", faults),
            Cc = Mailboxes(head, "Cc", faults),
            ReturnPath = ReturnPath(head.Text("Return-Path")),
            Subject = FieldText.Decoded(head.Text("Subject") ?? "", Bounds.Subject, faults),
            Date = MailDate.Read(head.Text("Date")),
            AutoSubmitted = AutoSubmitted(head),
            Precedence = head.Text("Precedence") is { } precedence ? Word(precedence) : null,
            IsFromList = head.HasAny("List-"),
        };
    }

    /// <summary>The first that can be read; the sender where nobody says that he is the author.</summary>
    private static Mailbox? Author(Head head, Faults faults) =>
        AddressList.Read(head.Text("From") ?? head.Text("Sender"), 1, faults).FirstOrDefault();

    private static List<Mailbox> Mailboxes(Head head, string name, Faults faults)
    {
        var found = new List<Mailbox>();
        foreach (var field in head.All(name, Bounds.Addresses))
            if (found.Count < Bounds.Addresses) found.AddRange(AddressList.Read(FieldText.Unfold(field.Span), Bounds.Addresses - found.Count, faults));
        return found;
    }

    private static List<string> Ids(Head head, string name) =>
        MessageIds.Read(string.Join(' ', head.All(name, Bounds.References).Select(field => FieldText.Unfold(field.Span))), Bounds.References);

    /// <summary>The topmost one, which the last server wrote.</summary>
    private static string? ReturnPath(string? text) =>
        text is null ? null : FieldText.OneLine(text, Bounds.Name).Trim('<', '>', ' ') is { Length: <= Mailbox.LongestAddress } path ? path : null;

    /// <summary>RFC 3834, or the signs that answering machines gave before it.</summary>
    private static string? AutoSubmitted(Head head)
    {
        if (head.Text("Auto-Submitted") is { } text) return Word(text);
        return head.HasAny("X-Autoreply") || head.HasAny("X-Autorespond") ? "auto-replied" : null;
    }

    private static string Word(string text)
    {
        var word = FieldText.OneLine(text, 50).ToLowerInvariant();
        var end = word.AsSpan().IndexOfAny(" ;(,");
        return end < 0 ? word : word[..end];
    }
}
