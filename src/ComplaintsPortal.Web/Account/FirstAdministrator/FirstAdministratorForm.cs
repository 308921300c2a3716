using System.ComponentModel.DataAnnotations;

namespace ComplaintsPortal.Web.Account.FirstAdministrator;

public sealed record FirstAdministratorForm
{
    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    [DataType(DataType.Password)]
    public string Password { get; init; } = "";

    [DataType(DataType.Password)]
    public string Repeated { get; init; } = "";
}
