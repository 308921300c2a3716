namespace ComplaintsPortal.Web.BackOffice.Report;

/// <summary>A figure as it is read: what it is called, what it means, this year and the year before (null where nothing is known of that year).</summary>
public sealed record FigureRow(string Label, string Meaning, string Now, string? Before);
