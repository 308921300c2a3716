using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>The one definition of "fell due" and "answered in time" (R36), for the figure and for the promise. What nobody examined counts like the rest, so that leaving it aside improves nothing.</summary>
public static class ReplyDuty
{
    /// <summary>Is or may be a complaint, due in the year, due date over; left out are those withdrawn, closed unregistered or as duplicate before the due date was over.</summary>
    public static bool FallsDue(ComplaintFacts complaint, ReportPeriod period) =>
        complaint.MayBeComplaint
        && period.Contains(complaint.DueOn)
        && period.IsOver(complaint.DueOn)
        && !EndedBeforeDue(complaint);

    public static ReplyOutcome Outcome(ComplaintFacts complaint) => complaint.RepliedOn switch
    {
        null => ReplyOutcome.OverdueOpen,
        { } sent when sent <= complaint.DueOn => ReplyOutcome.OnTime,
        _ => ReplyOutcome.Late,
    };

    private static bool EndedBeforeDue(ComplaintFacts complaint) =>
        complaint.ClosedOn <= complaint.DueOn
        && (complaint.ClosingReason is ClosingReason.Withdrawn or ClosingReason.Unregistered or ClosingReason.Duplicate
            || complaint.Status is Status.Withdrawn or Status.ClosedUnregistered);
}
