using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>What a reader of the register wants to see; null everywhere is everything.</summary>
public sealed record RegisterFilter
{
    public RegisterScope Scope { get; init; }

    /// <summary>The year of receipt, local dates.</summary>
    public int? Year { get; init; }

    public Status? Status { get; init; }
    public Nature? Nature { get; init; }
    public Channel? Channel { get; init; }
    public StakeholderType? Stakeholder { get; init; }
    public string? Category { get; init; }
    public Guid? OwnerId { get; init; }

    /// <summary>Only those whose reply is late.</summary>
    public bool Overdue { get; init; }

    /// <summary>Words to be found in any order, accents and case aside.</summary>
    public string? Text { get; init; }
}
