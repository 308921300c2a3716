namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>A trigger as <c>sys.sql_modules</c> keeps it.</summary>
internal sealed record SqlServerTrigger(string Name, string Text);
