namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Clocks of contested replies that fell due in the year (R18).</summary>
public sealed record ContestedFigures(int FallingDue, int OnTime, int Late, int OverdueOpen);
