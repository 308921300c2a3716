using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.BackOffice.Attach;

public sealed record AttachForm
{
    /// <summary>Under which its files are kept until it is accepted.</summary>
    public required FormToken Token { get; init; }

    /// <summary>Where the page puts what is wrong with a file; the files themselves are kept under the token.</summary>
    public string? Attachments { get; init; }
}
