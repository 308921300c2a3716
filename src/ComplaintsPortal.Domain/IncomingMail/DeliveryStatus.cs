namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>What became of a message for one address.</summary>
/// <param name="Status">The enhanced code, <c>5.1.1</c> (RFC 3463); empty where there is none.</param>
/// <param name="Diagnostic">The far server's own words; empty where there are none.</param>
public sealed record DeliveryStatus(string Recipient, DeliveryAction Action, string Status, string Diagnostic)
{
    /// <summary>Only a final failure is a bounce (R12): a delay says that the server goes on trying. A server that gave up says
    /// <c>failed</c> with the last <c>4.x.x</c> that it met (RFC 3464, 2.3.4), and is believed.</summary>
    public bool IsPermanentFailure => Action == DeliveryAction.Failed;
}
