using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>The one rule of when the portal may answer a message by itself (R51, RFC 3834). What it does not answer is taken in all the same, and a person sees to the answer.</summary>
public static class AutomaticAnswers
{
    /// <summary>Automatic answers to one address on one day: enough for somebody who writes again what they forgot, too few for a loop to hurt.</summary>
    public const int MostPerSenderAndDay = 3;

    private static readonly string[] Unread = ["noreply", "nepasrepondre", "donotreply", "pasdereponse", "mailerdaemon", "postmaster", "bounce", "nobody"];

    /// <summary>As folded.</summary>
    private static readonly string[] AbsenceSubjects =
    [
        "reponse automatique", "reponse auto", "message automatique", "absence", "absent", "absente", "conges", "automatic reply", "auto reply", "autoreply", "out of office", "out of the office", "vacation",
        "automatische antwort", "abwesenheit", "abwesenheitsnotiz", "automatisch antwoord", "afwezig", "respuesta automatica", "fuera de la oficina", "risposta automatica", "resposta automatica",
    ];

    /// <param name="message">What came in.</param>
    /// <param name="own">Our own addresses: what letters come from, the mailbox, the organisation's contacts.</param>
    /// <param name="answered">Whether this very message was answered before.</param>
    /// <param name="today">How often its sender was answered automatically today.</param>
    public static Silence? WhyNot(ReadMessage message, IEnumerable<string> own, bool answered, int today) =>
        Machine(message)
        ?? (message.AnswerTo is not { } to ? Silence.NoAddress
            : IsOwn(to.Address, own) || (message.From is { } from && IsOwn(from.Address, own)) ? Silence.OwnAddress
            : IsUnread(to.Address) || IsUnread(message.ReturnPath) ? Silence.NobodyReads
            : AnswersElsewhere(message) ? Silence.Elsewhere
            : answered ? Silence.Answered
            : today >= MostPerSenderAndDay ? Silence.Often
            : null);

    /// <summary>What tells by its headers that no person wrote it to us; null where nothing does.</summary>
    public static Silence? Machine(ReadMessage message) =>
        message.ReturnPath is "" ? Silence.NullSender
        : message.AutoSubmitted is { } automatic && automatic != "no" ? Silence.AutoSubmitted
        : message.IsFromList ? Silence.List
        : message.Precedence is "bulk" or "list" or "junk" or "auto_reply" ? Silence.Bulk
        : null;

    /// <summary>Whether it reads like an absence notice of a program that does not say so: it asks that nothing answer it, which proves
    /// nothing alone, and its subject is one that such programs write. A person says what it is.</summary>
    public static bool MayBeAbsence(ReadMessage message) =>
        Machine(message) is null && message.WantsNoAutomaticAnswer && Folding.Fold(message.Subject) is var subject && AbsenceSubjects.Any(words => $" {subject} ".Contains($" {words} ", StringComparison.Ordinal));

    /// <summary>Whether it is one of ours, whatever the case and the tag after a plus.</summary>
    public static bool IsOwn(string address, IEnumerable<string> own)
    {
        var plain = Untagged(address);
        return own.Any(ours => string.Equals(Untagged(ours), plain, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whoever writes may name anybody in Reply-To, and would have us write to them.</summary>
    private static bool AnswersElsewhere(ReadMessage message) =>
        message.ReplyTo is { } to && !string.Equals(to.Address, message.From?.Address, StringComparison.OrdinalIgnoreCase);

    private static bool IsUnread(string? address)
    {
        if (string.IsNullOrEmpty(address)) return false;
        var local = string.Concat(Untagged(address).Split('@')[0].Where(char.IsAsciiLetter)).ToLowerInvariant();
        return Unread.Any(name => local.StartsWith(name, StringComparison.Ordinal));
    }

    private static string Untagged(string address)
    {
        var at = address.LastIndexOf('@');
        var plus = address.IndexOf('+', StringComparison.Ordinal);
        return plus > 0 && plus < at ? address[..plus] + address[at..] : address;
    }
}
