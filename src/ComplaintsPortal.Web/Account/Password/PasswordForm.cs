using System.ComponentModel.DataAnnotations;

namespace ComplaintsPortal.Web.Account.Password;

public sealed record PasswordForm
{
    [DataType(DataType.Password)]
    public string Old { get; init; } = "";

    [DataType(DataType.Password)]
    public string Password { get; init; } = "";

    [DataType(DataType.Password)]
    public string Repeated { get; init; } = "";
}
