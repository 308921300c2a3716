namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Complaints whose reply named the mediator, and those that went to mediation (R25, R28).</summary>
public sealed record MediationFigures(int Informed, int Opened);
