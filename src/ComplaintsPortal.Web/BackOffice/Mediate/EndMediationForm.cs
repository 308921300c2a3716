namespace ComplaintsPortal.Web.BackOffice.Mediate;

public sealed record EndMediationForm
{
    public string? Outcome { get; init; }
}
