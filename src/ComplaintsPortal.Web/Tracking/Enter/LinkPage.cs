namespace ComplaintsPortal.Web.Tracking.Enter;

/// <summary>The one button behind a link from a letter (R32).</summary>
/// <param name="Action">Where it posts.</param>
/// <param name="Key">What its words begin with.</param>
public sealed record LinkPage(string Action, string Key)
{
    public static LinkPage ToCase(string secret) => new("~/suivi/" + Uri.EscapeDataString(secret), "Track.Link.");

    public static LinkPage ToForm(string secret) => new($"~/suivi/{Uri.EscapeDataString(secret)}/formulaire", "Track.FormLink.");
}
