using System.ComponentModel.DataAnnotations;

namespace ComplaintsPortal.Web.Account.Invitation;

public sealed record InvitationForm
{
    [DataType(DataType.Password)]
    public string Password { get; init; } = "";

    [DataType(DataType.Password)]
    public string Repeated { get; init; } = "";
}
