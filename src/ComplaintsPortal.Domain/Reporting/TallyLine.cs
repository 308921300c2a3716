namespace ComplaintsPortal.Domain.Reporting;

/// <summary>How many bear one of the register's words.</summary>
public sealed record TallyLine(string Word, int Count);
