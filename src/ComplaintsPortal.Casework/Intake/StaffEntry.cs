using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>What staff enter of a letter, a call or a visit, with the date of receipt (R6).</summary>
public sealed record StaffEntry(
    string FormToken, Channel Channel, DateOnly ReceivedOn, Complainant Complainant, string Subject, string Description, bool Sensitive)
{
    /// <summary>The message that came in, where it is written down from one (R50).</summary>
    public Guid? MessageId { get; init; }
}
