using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

internal static class CommitmentCounts
{
    public static CommitmentCount For(Commitment promise, ReportPeriod period, bool signedOff) => promise.Measure switch
    {
        CommitmentMeasure.Registered => new RegisteredMeasure(promise, period),
        CommitmentMeasure.Acknowledged => new AcknowledgedMeasure(promise, period),
        CommitmentMeasure.InformationRequested => new InformationRequestedMeasure(promise, period),
        CommitmentMeasure.WrittenConfirmationAsked => new WrittenConfirmationAskedMeasure(promise, period),
        CommitmentMeasure.AnsweredInTime => new AnsweredInTimeMeasure(promise, period),
        CommitmentMeasure.FileComplete => new FileCompleteMeasure(promise, period),
        CommitmentMeasure.MediatorNamed => new MediatorNamedMeasure(promise, period),
        CommitmentMeasure.ProgressAnswered => new ProgressAnsweredMeasure(promise, period),
        CommitmentMeasure.SolutionSought => new SolutionSoughtMeasure(promise, period),
        CommitmentMeasure.Kept => new KeptMeasure(promise, period),
        CommitmentMeasure.ReportMade => new ReportMadeMeasure(promise, period, signedOff),
        _ => throw new ArgumentOutOfRangeException(nameof(promise), promise.Measure, "No such measure."),
    };
}
