using System.Security.Cryptography;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.Evidence;

public static partial class Contents
{
    public static IEnumerable<Content> All(Reply reply) => [Of(reply), Dispatch(reply), Rating(reply), Promise(reply)];

    public static IEnumerable<Content> All(Letter letter) => [Of(letter), Handover(letter)];

    public static Content Of(Reply reply) => Content.Of(
        ContentKind.Reply, reply.Id, ("letter", reply.LetterId), ("decision", reply.Decision), ("decision-reason", reply.DecisionReason), ("reasons", reply.Reasons),
        ("remedy", reply.Remedy), ("remaining-actions", reply.RemainingActions), ("settled-in-full", reply.SettledInFull), ("promises", reply.PromisesSomething),
        ("recourse", reply.Recourse), ("text", reply.Text), ("at", reply.WrittenAt), ("by", reply.WrittenBy));

    public static Content Dispatch(Reply reply) =>
        reply.SentAt is { } at ? Content.Of(ContentKind.Dispatch, reply.Id, ("at", at)) : Content.Gone(ContentKind.Dispatch, reply.Id);

    public static Content Rating(Reply reply) => reply.RatedAt is null
        ? Content.Gone(ContentKind.Rating, reply.Id)
        : Content.Of(ContentKind.Rating, reply.Id, ("rating", reply.Rating), ("comment", reply.RatingComment), ("at", reply.RatedAt));

    public static Content Promise(Reply reply) =>
        reply.PromiseKept is { } kept ? Content.Of(ContentKind.Promise, reply.Id, ("kept", kept)) : Content.Gone(ContentKind.Promise, reply.Id);

    /// <summary>Both digests: of the copy that is kept, in which secrets are redacted, and of the true bytes, which whoever received them can show (R32).</summary>
    public static Content Of(Letter letter) => Content.Of(
        ContentKind.Letter, letter.Id, ("kind", letter.Kind), ("medium", letter.Medium), ("to", letter.To), ("address", letter.PostalAddress),
        ("subject", letter.Subject), ("text", letter.Markup), ("message-id", letter.MessageId), ("at", letter.WrittenAt), ("by", letter.WrittenBy),
        ("kept-sha256", letter.KeptBytes is { } kept ? CanonicalForm.Hex(SHA256.HashData(kept)) : null), ("sent-sha256", CanonicalForm.Hex(letter.TrueDigest)));

    /// <summary>What became of it once that is settled; while it waits, tries come and go without an entry.</summary>
    public static Content Handover(Letter letter) => letter.State is LetterState.Queued or LetterState.Held
        ? Content.Gone(ContentKind.Handover, letter.Id)
        : Content.Of(ContentKind.Handover, letter.Id, ("state", letter.State), ("sent-at", letter.SentAt), ("answer", letter.Answer));

    /// <summary>A message that came into the case, and as what. Its bytes are the file of the same id.</summary>
    public static Content Of(IncomingMessage message) => Content.Of(
        ContentKind.Message, message.Id, ("sha256", message.Sha256), ("length", message.Length), ("left-on-server", message.LeftOnServer),
        ("message-id", message.MessageId), ("from", message.From), ("from-name", message.FromName), ("subject", message.Subject), ("sent-at", message.SentAt),
        ("received-at", message.ReceivedAt), ("received-on", message.ReceivedOn), ("fetched-at", message.FetchedAt), ("automatic", message.IsAutomatic),
        ("as", message.State), ("entry", message.EntryId), ("letter", message.LetterId));
}
