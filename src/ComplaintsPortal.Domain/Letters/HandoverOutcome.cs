namespace ComplaintsPortal.Domain.Letters;

/// <summary>Only <see cref="Accepted"/> is sending (R12).</summary>
public enum HandoverOutcome { Accepted, LeftInFolder, TryAgain, Refused }
