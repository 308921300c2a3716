namespace ComplaintsPortal.Web.Account.Password;

public sealed record PasswordForm
{
    public string Old { get; init; } = "";

    public string Password { get; init; } = "";

    public string Repeated { get; init; } = "";
}
