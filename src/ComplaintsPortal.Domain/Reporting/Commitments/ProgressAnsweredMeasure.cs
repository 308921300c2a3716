using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>progress-answered</c>: every question on progress asked in the year that was answered or whose clock is over, each for itself. Conforming: answered by its due date (R31).</summary>
internal sealed class ProgressAnsweredMeasure(Commitment promise, ReportPeriod period) : CommitmentCount(promise, period)
{
    public override void Add(ComplaintFacts complaint)
    {
        foreach (var question in complaint.ProgressQuestions)
        {
            if (Period.Contains(question.StartedOn) && (question.MetOn is not null || Period.IsOver(question.DueOn)))
                Count(complaint.Reference, question.InTime);
        }
    }

    protected override bool Concerns(ComplaintFacts complaint) => complaint.ProgressQuestions.Count > 0;

    protected override bool Conforms(ComplaintFacts complaint) => complaint.ProgressQuestions.All(q => q.InTime);
}
