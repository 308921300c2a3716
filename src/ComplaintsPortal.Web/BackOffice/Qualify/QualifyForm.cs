using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.BackOffice.Qualify;

public sealed record QualifyForm
{
    public Nature? Nature { get; init; }

    public string? Reason { get; init; }

    /// <summary>The letter is to be shown first; nothing is done.</summary>
    public bool Preview { get; init; }
}
