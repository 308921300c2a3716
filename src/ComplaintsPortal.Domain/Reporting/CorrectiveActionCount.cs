namespace ComplaintsPortal.Domain.Reporting;

internal sealed class CorrectiveActionCount
{
    private int _opened, _done, _late, _checked, _effective;

    public void Add(CorrectiveActionFacts action, ReportPeriod period)
    {
        _opened += period.Contains(action.OpenedOn) ? 1 : 0;
        _done += period.Contains(action.DoneOn) ? 1 : 0;
        _late += period.Contains(action.DueOn) && period.IsOver(action.DueOn) && !(action.DoneOn <= action.DueOn) ? 1 : 0;
        if (!period.Contains(action.CheckedOn))
            return;
        _checked++;
        _effective += action.Effective == true ? 1 : 0;
    }

    public CorrectiveActionFigures ToFigures() => new(_opened, _done, _late, _checked, _effective);
}
