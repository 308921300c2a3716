namespace ComplaintsPortal.Web.Account.FirstAdministrator;

public sealed record FirstAdministratorForm
{
    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Password { get; init; } = "";

    public string Repeated { get; init; } = "";
}
