using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Web.Tracking.Follow;

/// <summary>What the complainant writes on their page: each form of it uses the fields it shows.</summary>
public sealed record FollowForm
{
    public string Question { get; init; } = "";
    public string Email { get; init => field = OutsideText.Bare(value); } = "";
    public string Information { get; init; } = "";
    public string Attachments { get; init; } = "";
    public string Contestation { get; init; } = "";
    public string Maintained { get; init; } = "";
    public string Reason { get; init; } = "";
    public string Rating { get; init; } = "";
    public string Comment { get; init; } = "";
    public string PromiseKept { get; init; } = "";
    public string PromiseComment { get; init; } = "";
}
