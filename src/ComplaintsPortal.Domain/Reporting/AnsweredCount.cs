namespace ComplaintsPortal.Domain.Reporting;

internal sealed class AnsweredCount
{
    private readonly WorkingDaySpread _spread = new();
    private int _onTime, _onTimeOriginal, _late, _overdueOpen;

    public void Add(ComplaintFacts complaint, ReportPeriod period, WorkingDays workingDays)
    {
        if (!ReplyDuty.FallsDue(complaint, period))
            return;
        switch (ReplyDuty.Outcome(complaint))
        {
            case ReplyOutcome.OnTime: _onTime++; break;
            case ReplyOutcome.Late: _late++; break;
            default: _overdueOpen++; break;
        }
        if (complaint.RepliedOn is not { } sent)
            return;
        _onTimeOriginal += sent <= complaint.FirstDueOn ? 1 : 0;
        _spread.Add(workingDays.Between(complaint.Policy, complaint.ReceivedOn, sent));
    }

    public AnsweredFigures ToFigures()
    {
        var fallingDue = _onTime + _late + _overdueOpen;
        decimal? rate = fallingDue == 0 ? null : Math.Round((decimal)_onTime / fallingDue, 4, MidpointRounding.AwayFromZero);
        return new(fallingDue, _onTime, _onTimeOriginal, _late, _overdueOpen, rate, _spread.Median, _spread.P90, _spread.Max);
    }
}
