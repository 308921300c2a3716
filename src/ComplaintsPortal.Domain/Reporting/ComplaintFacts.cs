using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>What the annual figures need to know of one arrival, all of it as of the report. Every day is a local date of the organisation; nothing personal is in it.
/// Confidential reports (R44) are counted like any other, since no reference may be unexplained (R3): the report shows counts and references, never content.</summary>
public sealed record ComplaintFacts
{
    public required string Reference { get; init; }

    /// <summary>An arrival of the TEST- series: out of every figure (R37).</summary>
    public bool IsTest { get; init; }

    public required Channel Channel { get; init; }
    public Nature Nature { get; init; }
    public required Status Status { get; init; }
    public required StakeholderType StakeholderType { get; init; }
    public string? Category { get; init; }
    public string? TrainingAction { get; init; }
    public string? Cause { get; init; }

    /// <summary>The policy frozen at receipt (R18): working days are counted by it.</summary>
    public required DeadlinePolicy Policy { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Null unless it is in the register (R3).</summary>
    public DateOnly? RegisteredOn { get; init; }

    public required DateOnly AcknowledgementDueOn { get; init; }
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>The due date as first counted, before any extension.</summary>
    public DateOnly? FirstDueOn { get; init; }

    /// <summary>The due date in force when the first reply was sent, or now where none was. Null while the clock stands still or waits for completeness (R18), which something nobody examined never does (R36).</summary>
    public DateOnly? DueOn { get; init; }

    public bool Extended { get; init; }

    /// <summary>The day the first reply was sent in the sense of R12; null while it only lies in the outbox.</summary>
    public DateOnly? RepliedOn { get; init; }

    /// <summary>What the latest reply sent decides.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Whether the latest reply sent granted everything; null where nobody said (an imported reply).</summary>
    public bool? SettledInFull { get; init; }

    /// <summary>The closing that stands (withdrawal and closing unregistered included); null while open.</summary>
    public DateOnly? ClosedOn { get; init; }

    public ClosingReason? ClosingReason { get; init; }

    /// <summary>Closings since undone.</summary>
    public IReadOnlyList<ClosedSpan> EarlierClosings { get; init; } = [];

    public bool Reopened { get; init; }

    /// <summary>A reply sent named the mediator (R25).</summary>
    public bool MediatorNamed { get; init; }

    public bool MediationOpened { get; init; }

    /// <summary>1 to 5, or null where nobody answered.</summary>
    public int? Satisfaction { get; init; }

    /// <summary>Something was found missing at the examination (R4).</summary>
    public bool FoundIncomplete { get; init; }

    public DateOnly? InformationAskedOn { get; init; }

    /// <summary>The invitation to confirm an oral complaint in writing (R6).</summary>
    public DateOnly? ConfirmationAskedOn { get; init; }

    public FileParts FileHolds { get; init; }

    /// <summary>The second and later replies, each after a contested one (R18).</summary>
    public IReadOnlyList<DutyClock> Contests { get; init; } = [];

    public IReadOnlyList<DutyClock> ProgressQuestions { get; init; } = [];

    /// <summary>The last day of its retention; null where the term has not begun (R39).</summary>
    public DateOnly? KeptUntil { get; init; }

    /// <summary>When its contents were destroyed (R40).</summary>
    public DateOnly? ErasedOn { get; init; }

    public bool InRegister => RegisteredOn is not null;

    /// <summary>Is or may be a complaint: not qualified as something else (R36).</summary>
    public bool MayBeComplaint => Nature is Nature.Complaint;

    /// <summary>Whether it was closed at the midnight that ends the day.</summary>
    public bool WasClosedAtEndOf(DateOnly day)
    {
        if (ClosedOn <= day)
            return true;
        foreach (var span in EarlierClosings)
        {
            if (span.ClosedOn <= day && span.ReopenedOn > day)
                return true;
        }
        return false;
    }
}
