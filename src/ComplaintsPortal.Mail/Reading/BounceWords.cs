using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>What mail servers say in words of what became of a message. Where they speak of a delay, nothing is final, whatever else they say.</summary>
internal static class BounceWords
{
    private static readonly string[] Delayed = Folded(
        "not yet been delivered", "still being retried", "warning message only", "will be retried", "will keep trying", "delayed for more than", "has been delayed",
        "message delayed", "(delay)", "notification: delayed", "temporary failure report", "no action is required", "delivery attempts will continue",
        "remise est retardée", "est retardée", "retard de remise", "pas encore été remis", "weiterhin versucht", "verzögert");

    private static readonly string[] Delivered = Folded("successfully delivered", "successful mail delivery", "(success)", "(relay)", "wurde erfolgreich zugestellt", "a été remis aux destinataires");

    private static readonly string[] Failed = Folded(
        "could not be delivered", "couldn't be delivered", "cannot be delivered", "can't be delivered", "was not delivered", "undeliverable", "undelivered", "could not\nbe delivered",
        "delivery failed", "delivery failure", "failure notice", "(failure)", "notification: failed", "failed permanently", "permanent error", "permanent failure", "permanent fatal",
        "unable to deliver", "able to deliver your message", "could not deliver", "failed to deliver", "did not reach", "error occurred while trying to deliver", "returned mail",
        "error has occurred while attempting to deliver", "unknown user", "user unknown", "returned to sender",
        "non remis", "n'a pas pu être remis", "n'a pas pu être délivré", "n'a pas pu être distribué", "échec de la remise", "nicht zugestellt", "unzustellbar", "no se pudo entregar", "no se ha podido entregar",
        "impossibile recapitare");

    /// <summary>Null where nothing is said of a delivery.</summary>
    public static DeliveryAction? Read(string words)
    {
        var folded = $" {Folding.Fold(words)} ";
        return Says(folded, Delayed) ? DeliveryAction.Delayed
            : Says(folded, Delivered) ? DeliveryAction.Delivered
            : Says(folded, Failed) ? DeliveryAction.Failed
            : null;
    }

    private static bool Says(string folded, string[] phrases) => phrases.Any(phrase => folded.Contains(phrase, StringComparison.Ordinal));

    private static string[] Folded(params string[] phrases) => [.. phrases.Select(phrase => $" {Folding.Fold(phrase)} ")];
}
