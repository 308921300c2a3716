using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>Something that comes in, on whatever channel, with the moment of its receipt.</summary>
public sealed record Incoming(Channel Channel, Moment Received, Complainant Complainant, string Subject, string Description, bool Sensitive)
{
    /// <inheritdoc cref="Arrival.HasHourOfReceipt"/>
    public bool HasHourOfReceipt { get; init; }
}
