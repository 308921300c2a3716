namespace ComplaintsPortal.Mail.Wire;

/// <summary>Who signs in: with a password, or with a token that a program prints (XOAUTH2).</summary>
public sealed record MailAccount(string User, string? Password, TokenCommand? Token)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => User;
}
