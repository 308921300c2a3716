namespace ComplaintsPortal.Web.Tracking.Enter;

/// <summary>What is known by someone who lost the code: never enough to open the case, only to have a link sent (R32).</summary>
public sealed record RecoverForm
{
    public string Reference { get; init; } = "";
    public string Email { get; init; } = "";
}
