namespace ComplaintsPortal.Domain.Reporting;

internal sealed class ContestedCount
{
    private int _onTime, _late, _overdueOpen;

    public void Add(ComplaintFacts complaint, ReportPeriod period)
    {
        foreach (var clock in complaint.Contests)
        {
            if (!period.Contains(clock.DueOn) || !period.IsOver(clock.DueOn))
                continue;
            if (clock.MetOn is null)
                _overdueOpen++;
            else if (clock.InTime)
                _onTime++;
            else
                _late++;
        }
    }

    public ContestedFigures ToFigures() => new(_onTime + _late + _overdueOpen, _onTime, _late, _overdueOpen);
}
