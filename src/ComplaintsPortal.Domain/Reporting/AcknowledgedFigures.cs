namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Acknowledgements of the year's arrivals: how many left, how many of them within their clock (R21), and after how many working days from receipt (0 = the same day).</summary>
public sealed record AcknowledgedFigures(int Count, int OnTime, int? MedianWorkingDays, int? P90, int? Max);
