namespace ComplaintsPortal.Web.Tracking.Enter;

/// <summary>The reference and the code that goes with it.</summary>
public sealed record EnterForm
{
    public string Reference { get; init; } = "";
    public string Code { get; init; } = "";
}
