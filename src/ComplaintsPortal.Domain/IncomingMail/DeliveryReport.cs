namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>What a mail server reports of a message it was given (RFC 3464): the message, as far as the report names it, and each address.</summary>
/// <param name="MessageId">Of the message reported on, from the copy or the headers sent back with it; null where there is none.</param>
/// <param name="EnvelopeId">The <c>Original-Envelope-Id</c> we gave at submission (RFC 3461), where the server kept it.</param>
public sealed record DeliveryReport(string? MessageId, string? EnvelopeId, IReadOnlyList<DeliveryStatus> Recipients);
