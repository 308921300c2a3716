namespace ComplaintsPortal.Domain.Reporting;

internal sealed class SatisfactionCount
{
    private int _answers;
    private long _sum;

    public void Add(ComplaintFacts complaint)
    {
        if (complaint.Satisfaction is not { } score)
            return;
        _answers++;
        _sum += score;
    }

    public SatisfactionFigures ToFigures() =>
        new(_answers, _answers == 0 ? null : Math.Round((decimal)_sum / _answers, 2, MidpointRounding.AwayFromZero));
}
