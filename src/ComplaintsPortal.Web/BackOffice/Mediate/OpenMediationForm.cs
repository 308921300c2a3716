namespace ComplaintsPortal.Web.BackOffice.Mediate;

public sealed record OpenMediationForm
{
    public string? Note { get; init; }
}
