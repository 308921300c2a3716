namespace ComplaintsPortal.Web.BackOffice.Mailroom;

/// <summary>Which case a message belongs to, and whether it is the complainant's word.</summary>
public sealed record AttachMessageForm
{
    public string? Reference { get; init; }
    public bool TheirWord { get; init; }
}
