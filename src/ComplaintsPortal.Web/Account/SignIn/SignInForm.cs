using System.ComponentModel.DataAnnotations;

namespace ComplaintsPortal.Web.Account.SignIn;

public sealed record SignInForm
{
    public string Email { get; init; } = "";

    [DataType(DataType.Password)]
    public string Password { get; init; } = "";

    /// <summary>The page that asked for signing in; only one of this portal counts.</summary>
    public string? ReturnTo { get; init; }
}
