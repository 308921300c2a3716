namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>RFC 3464, 2.3.3; a word it doesn't know is read as <see cref="Delayed"/>, which changes nothing.</summary>
public enum DeliveryAction { Failed, Delayed, Delivered, Relayed, Expanded }
