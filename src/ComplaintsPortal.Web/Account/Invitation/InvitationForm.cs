namespace ComplaintsPortal.Web.Account.Invitation;

public sealed record InvitationForm
{
    public string Password { get; init; } = "";

    public string Repeated { get; init; } = "";
}
