using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>All that is known when something arrives, on whatever channel (R1, R6). The policy and the procedure's version are frozen from here (R18, R45).</summary>
public sealed record Arrival
{
    public required Guid Id { get; init; }
    public required Reference Reference { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>Receipt: the instant the form came, or what staff say of a letter, a call or a visit.</summary>
    public required Moment Received { get; init; }

    /// <summary>Whether the hour of <see cref="Received"/> is known, and not only its day: of the form, and of a fetched message.</summary>
    public bool HasHourOfReceipt { get => field || Channel == Channel.Web; init; }

    /// <summary>When it was entered in the portal; the reference's year is this one's.</summary>
    public required Moment Entered { get; init; }

    public required Complainant Complainant { get; init; }
    public required string Subject { get; init => field = OutsideText.Line(value); }

    /// <summary>The person's own words: only what can't be stored or shown is replaced (R10, R56).</summary>
    public required string Description { get; init => field = OutsideText.Lines(value); }

    public bool Sensitive { get; init; }
    public required DeadlinePolicy Policy { get; init; }
    public int? ProcedureVersion { get; init; }

    /// <summary>Owns new arrivals by default: the person who handles complaints (R45).</summary>
    public Guid? OwnerId { get; init; }
}
