namespace ComplaintsPortal.Domain.Reporting;

internal sealed class AcknowledgedCount
{
    private readonly WorkingDaySpread _spread = new();
    private int _count, _onTime;

    public void Add(ComplaintFacts complaint, WorkingDays workingDays)
    {
        if (complaint.AcknowledgedOn is not { } sent)
            return;
        _count++;
        _onTime += sent <= complaint.AcknowledgementDueOn ? 1 : 0;
        _spread.Add(workingDays.Between(complaint.Policy, complaint.ReceivedOn, sent));
    }

    public AcknowledgedFigures ToFigures() => new(_count, _onTime, _spread.Median, _spread.P90, _spread.Max);
}
