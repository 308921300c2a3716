namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Counts a year and the one before in a single pass: hand in every arrival received by 31 December and every corrective action, in any order, then ask for the report. Memory does not grow with the number of complaints, but for the references of exceptions.</summary>
public sealed class AnnualCount
{
    private readonly ReportFrame _frame;
    private readonly YearCount _year;
    private readonly YearCount _previous;

    public AnnualCount(ReportFrame frame)
    {
        _frame = frame;
        var workingDays = new WorkingDays();
        _year = new(new(frame.Year, frame.AsOf.On), frame.Commitments, frame.SignedOff is not null, workingDays);
        _previous = new(new(frame.Year - 1, frame.AsOf.On), frame.Commitments, frame.PreviousSignedOff is not null, workingDays);
    }

    /// <summary>Test arrivals are out of every figure (R37).</summary>
    public void Add(ComplaintFacts complaint)
    {
        if (complaint.IsTest)
            return;
        _year.Add(complaint);
        _previous.Add(complaint);
    }

    public void Add(CorrectiveActionFacts action)
    {
        _year.Add(action);
        _previous.Add(action);
    }

    public AnnualReport ToReport()
    {
        var previous = _previous.ToFigures();
        return new AnnualReport(
            _frame.Organisation, _frame.Year, _frame.AsOf, _frame.SignedOff, RulesInForce.Of(_frame.Rules, _frame.Year),
            _year.ToFigures(), Existed(previous) ? previous : null, _frame.Journal);
    }

    /// <summary>A year without a complaint exists when rules were in force in it (R37); one before the portal's time does not.</summary>
    private bool Existed(AnnualFigures figures) =>
        figures.Arrivals > 0 || figures.OpenAtYearEnd > 0 || figures.Answered.FallingDue > 0
        || figures.CorrectiveActions != new CorrectiveActionFigures(0, 0, 0, 0, 0)
        || _frame.Rules.Any(r => r.From.Year <= figures.Year);
}
