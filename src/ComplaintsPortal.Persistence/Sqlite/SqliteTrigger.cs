namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>A trigger as <c>sqlite_schema</c> keeps it.</summary>
internal sealed record SqliteTrigger(string Name, string Text);
