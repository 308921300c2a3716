namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Replies that fell due in the year (R36): fallingDue = onTime + late + overdueOpen. <c>OnTimeOriginal</c> holds the same replies against the first due date (R20); working days run from receipt to the first reply, over those answered. Rate null where nothing fell due.</summary>
public sealed record AnsweredFigures(
    int FallingDue, int OnTime, int OnTimeOriginal, int Late, int OverdueOpen, decimal? Rate, int? MedianWorkingDays, int? P90, int? Max);
