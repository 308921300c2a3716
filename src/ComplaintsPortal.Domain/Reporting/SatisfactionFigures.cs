namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Ratings (1 to 5) of the year's arrivals, and their mean to two decimals; null where nobody rated.</summary>
public sealed record SatisfactionFigures(int Answers, decimal? Mean);
