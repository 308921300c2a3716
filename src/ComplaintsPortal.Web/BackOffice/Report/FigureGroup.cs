namespace ComplaintsPortal.Web.BackOffice.Report;

/// <summary>The figures of one chapter of the report; the key names its title in the resources.</summary>
public sealed record FigureGroup(string Key, IReadOnlyList<FigureRow> Rows);
