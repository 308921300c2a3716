namespace ComplaintsPortal.Domain.Organisation;

/// <summary>How a promise is measured. Written in files in kebab case (<c>answered-in-time</c>).</summary>
public enum CommitmentMeasure
{
    Registered,
    Acknowledged,
    InformationRequested,
    WrittenConfirmationAsked,
    AnsweredInTime,
    FileComplete,
    MediatorNamed,
    ProgressAnswered,
    SolutionSought,
    Kept,
    ReportMade,
}
