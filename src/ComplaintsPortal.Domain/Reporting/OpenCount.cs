namespace ComplaintsPortal.Domain.Reporting;

/// <summary>What was open and overdue at the midnight that ends 31 December; in a running year, as of now.</summary>
internal sealed class OpenCount
{
    public int Open { get; private set; }

    public int Overdue { get; private set; }

    public void Add(ComplaintFacts complaint, ReportPeriod period)
    {
        if (!complaint.MayBeComplaint || complaint.ReceivedOn > period.Last || complaint.WasClosedAtEndOf(period.Last))
            return;
        Open++;
        var unanswered = complaint.RepliedOn is not { } sent || sent > period.Last;
        if (unanswered && complaint.DueOn <= period.Last && period.IsOver(complaint.DueOn))
            Overdue++;
    }
}
