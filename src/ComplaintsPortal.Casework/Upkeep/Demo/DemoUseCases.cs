using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Tracking;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>The same use cases that the pages call, over the records of the demonstration: it has no way of its own to describe an act.</summary>
public sealed class DemoUseCases
{
    public DemoUseCases(IRecords records, DemoParts parts)
    {
        Records = records;
        var (database, clock, organisation, letters) = (parts.Database, parts.Clock, parts.Organisation, parts.Letters);
        var casebook = new Casebook(records, clock, new SentForm());
        var (arrivals, duplicates) = (new Arrivals(records, clock, organisation, parts.Secrets), new DuplicateOf());
        Submit = new SubmitComplaint(records, casebook, clock, arrivals, letters, parts.Secrets);
        Enter = new EnterComplaint(database, records, casebook, clock, arrivals, letters, parts.Secrets, parts.Raw);
        AddInformation = new AddInformation(casebook, new Answers(arrivals, letters, new AcknowledgeAnew(database, casebook, letters, parts.Raw)));
        (Ask, Remind, Register) = (new AskForInformation(casebook, letters), new RemindComplainant(casebook, letters), new RegisterComplaint(casebook, organisation));
        (Qualify, CloseUnregistered) = (new QualifyComplaint(casebook, letters), new CloseUnregistered(casebook, letters, organisation, duplicates));
        (Assign, Categorise, AddNote) = (new AssignComplaint(casebook), new CategoriseComplaint(casebook, organisation), new AddNote(casebook));
        (RecordAction, Resolve, Extend) = (new RecordAction(casebook, arrivals), new WriteResolution(casebook), new ExtendDeadline(casebook, letters));
        Reply = new ReplyToComplaint(casebook, letters, parts.Documents, organisation, parts.Address);
        (Close, Rate, Contest) = (new CloseComplaint(casebook, duplicates), new RateReply(casebook), new ContestReply(casebook, clock, letters));
        (Mediation, Withdraw) = (new Mediation(casebook), new WithdrawComplaint(casebook, letters));
        (AskProgress, AnswerProgress) = (new AskProgress(casebook, organisation), new AnswerProgress(casebook, letters));
        (FollowUp, CorrectiveActions) = (new FollowUpOnCase(casebook), new CorrectiveActions(records, clock));
        Handover = new RecordHandover(casebook, new LetterStates());
    }

    public IRecords Records { get; }

    /// <summary>Stages a file under a form's token: its name, its text.</summary>
    public required Func<string, string, string, CancellationToken, Task> Stage { get; init; }

    /// <summary>Hands over the letters of what has just happened.</summary>
    public required Func<CancellationToken, Task> SendLetters { get; init; }

    /// <summary>Told when nothing more happens in a case.</summary>
    public required Action<Guid> Finish { get; init; }

    public SubmitComplaint Submit { get; }

    public EnterComplaint Enter { get; }

    public AskForInformation Ask { get; }

    public RemindComplainant Remind { get; }

    public AddInformation AddInformation { get; }

    public RegisterComplaint Register { get; }

    public QualifyComplaint Qualify { get; }

    public CloseUnregistered CloseUnregistered { get; }

    public AssignComplaint Assign { get; }

    public CategoriseComplaint Categorise { get; }

    public AddNote AddNote { get; }

    public RecordAction RecordAction { get; }

    public WriteResolution Resolve { get; }

    public ExtendDeadline Extend { get; }

    public ReplyToComplaint Reply { get; }

    public CloseComplaint Close { get; }

    public RateReply Rate { get; }

    public ContestReply Contest { get; }

    public Mediation Mediation { get; }

    public WithdrawComplaint Withdraw { get; }

    public AskProgress AskProgress { get; }

    public AnswerProgress AnswerProgress { get; }

    public FollowUpOnCase FollowUp { get; }

    public CorrectiveActions CorrectiveActions { get; }

    public RecordHandover Handover { get; }
}
