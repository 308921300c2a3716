using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.BackOffice.Actions;

public sealed record RecordActionForm
{
    [NeededText(20_000)]
    public string? Text { get; init; }

    public Guid? OwnerId { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly? DoneOn { get; init; }

    /// <summary>Under which its files are kept until it is accepted.</summary>
    public required FormToken Token { get; init; }

    /// <summary>Where the page puts what is wrong with a file; the files themselves are kept under the token.</summary>
    public string? Attachments { get; init; }
}
