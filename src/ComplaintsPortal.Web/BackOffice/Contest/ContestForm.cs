using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.BackOffice.Contest;

/// <summary>A contestation that came otherwise than through the portal.</summary>
public sealed record ContestForm
{
    public Channel? Channel { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public string? Text { get; init; }
}
