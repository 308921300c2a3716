using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>
/// An arrival and what becomes of it: examined, completed, registered, treated, answered, closed. What the complainant
/// wrote never changes (R10). Each verb first asks its own <c>WhyNot…</c>; every change of status goes through <see cref="Moves"/>.
/// </summary>
public sealed partial class Complaint
{
    private Complaint() { }

    public Guid Id { get; private set; }

    /// <summary>Counted up by each change; two people who edit the same version do not overwrite each other.</summary>
    public int Version { get; private set; }

    public string Reference { get; private set; } = "";
    public int ReferenceYear { get; private set; }
    public int ReferenceRank { get; private set; }

    /// <summary>A test arrival (R37): in a series of its own, out of every figure.</summary>
    public bool IsTest { get; private set; }

    public string? RegisterNumber { get; private set; }
    public int? RegisterYear { get; private set; }
    public int? RegisterRank { get; private set; }
    public DateTimeOffset? RegisteredAt { get; private set; }
    public DateOnly? RegisteredOn { get; private set; }

    public Status Status { get; private set; }

    /// <summary>Where it stands for whoever reads a list: a reply that was written and has not left leaves it in treatment (R12). Kept, so that lists, filters, counts and exports say the same.</summary>
    public Status ShownStatus { get; private set; }

    public Channel Channel { get; private set; }
    public Nature Nature { get; private set; }

    /// <summary>When somebody said what it is; the case file is open from then on (R9, R23).</summary>
    public DateTimeOffset? QualifiedAt { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Whether <see cref="ReceivedAt"/> has a true hour: the form's has, and a fetched message's, by the mail server that took
    /// it. What staff enter has a date, and the hour of its instant only stands for the day.</summary>
    public bool HasHourOfReceipt { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }
    public DateOnly EnteredOn { get; private set; }

    /// <summary>Exactly as it was given at receipt; never changed (R10).</summary>
    public Complainant AsReceived { get; private set; } = null!;

    /// <summary>As known today: as received, with what was added since.</summary>
    public Complainant Complainant { get; private set; } = null!;

    public string Subject { get; private set; } = "";
    public string Description { get; private set; } = "";

    /// <summary>The complainant ticked the box of R7.</summary>
    public bool Sensitive { get; private set; }

    /// <summary>Goes to the manager and named people only (R44).</summary>
    public bool Confidential { get; private set; }

    /// <summary>Said by staff; null when nothing is known, and R25 then presumes.</summary>
    public bool? Consumer { get; private set; }

    public Guid? OwnerId { get; private set; }
    public string? Category { get; private set; }

    /// <summary>Frozen at receipt (R18).</summary>
    public DeadlinePolicy Policy { get; private set; } = null!;

    public int? ProcedureVersion { get; private set; }

    /// <summary>The first due date; stays when an extension moves the one in force (R20). Null while the clock has not started.</summary>
    public DateOnly? FirstDueOn { get; private set; }

    /// <summary>The due date in force; while <see cref="PausedSince"/> is set it is moving on.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The clock stands still since that day, information being awaited (R18).</summary>
    public DateOnly? PausedSince { get; private set; }

    public DateOnly AcknowledgeBy { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>The date of the written complaint: receipt, or for an oral one the day the written statement came (R6, L612-2).</summary>
    public DateOnly? WrittenComplaintOn { get; private set; }

    public bool ConfirmedInWriting { get; private set; }
    public DateOnly? ConfirmationAskedOn { get; private set; }
    public DateOnly? ConfirmationRemindedOn { get; private set; }

    /// <summary>When the last reply was written; perhaps it is not sent yet.</summary>
    public DateTimeOffset? ReplyWrittenAt { get; private set; }

    /// <summary>The reply was sent: accepted by the next mail server, or posted (R12).</summary>
    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>What the last reply that was sent decided; one that has not left decides nothing (R12). Kept, so that lists, exports and counts say the same.</summary>
    public Decision? Decision { get; private set; }
    public DateTimeOffset? MediationOpenedAt { get; private set; }
    public DateTimeOffset? MediationNamedAt { get; private set; }
    public int TimesReopened { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public ClosingReason? ClosingReason { get; private set; }
    public string? ClosingNote { get; private set; }

    /// <summary>For a duplicate: the reference of the arrival it repeats.</summary>
    public string? DuplicateOf { get; private set; }

    public List<InformationRequest> InformationRequests { get; private set; } = [];
    public List<Extension> Extensions { get; private set; } = [];
    public List<Contestation> Contestations { get; private set; } = [];
    public List<EarlierClosing> EarlierClosings { get; private set; } = [];

    public bool IsRegistered => RegisterNumber is not null;

    public bool IsOral => Channel is Channel.Telephone or Channel.FaceToFace;

    public bool IsClosed => Status is Status.Closed or Status.Requalified or Status.Withdrawn or Status.ClosedUnregistered;

    public Refusal? WhyNot(Move move) => Moves.WhyNot(Status, move);

    private void Go(Move move)
    {
        RefusedException.When(WhyNot(move));
        Status = Moves.To(Status, move)!.Value;
        Show();
        Touch();
    }

    private void Show() => ShownStatus = Status == Status.Replied && !HasSentReply ? Status.InTreatment : Status;

    private void Touch() => Version++;
}
