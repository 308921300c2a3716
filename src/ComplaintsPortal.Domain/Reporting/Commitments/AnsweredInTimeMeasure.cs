using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>answered-in-time</c>: exactly the population and the yardstick of the figure <see cref="AnsweredFigures"/> (R36). Conforming: the reply was sent by the due date in force.</summary>
internal sealed class AnsweredInTimeMeasure(Commitment promise, ReportPeriod period) : CommitmentCount(promise, period)
{
    protected override bool Concerns(ComplaintFacts complaint) =>
        ReplyDuty.FallsDue(complaint, Period);

    protected override bool Conforms(ComplaintFacts complaint) => ReplyDuty.Outcome(complaint) is ReplyOutcome.OnTime;
}
