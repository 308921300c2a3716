namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Corrective actions by what happened in the year: opened, done and checked in it; <c>Late</c> fell due in it, is over, and was not done by then; <c>Effective</c> are those checked in it that were found so.</summary>
public sealed record CorrectiveActionFigures(int Opened, int Done, int Late, int Checked, int Effective);
