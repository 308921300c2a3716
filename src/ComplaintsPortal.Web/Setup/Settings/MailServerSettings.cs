using System.Net;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>A mail server as its section of settings names it. A password never leaves for another machine in clear, and a part
/// that would not act is refused.</summary>
public static class MailServerSettings
{
    public const string Smtp = "Mail:Smtp", Imap = "Mail:Imap";

    private static readonly string[] Parts = ["Port", "Security", "User", "Password", "TokenCommand", "Folder", "Dedicated", "PollSeconds"];

    /// <summary>Null where no host is set.</summary>
    public static MailServer? Read(SettingsReader settings, string section)
    {
        if (settings.Text($"{section}:Host") is not { } host)
        {
            return Parts.FirstOrDefault(part => settings.Text($"{section}:{part}") is not null) is { } set
                ? throw SettingsReader.Wrong($"{section}:Host", "Setting.MailHostMissing", $"{section}:{set}")
                : null;
        }

        if (Uri.CheckHostName(host) is not (UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6))
            throw SettingsReader.Wrong($"{section}:Host", "Setting.Host", SettingsReader.Shown(host));
        var security = Security(settings, section);
        var account = Account(settings, section);
        if (security == MailSecurity.None && account is not null && !IsThisMachine(host))
            throw SettingsReader.Wrong($"{section}:Security", "Setting.MailInClear", host);
        return new MailServer(host, settings.Whole($"{section}:Port", UsualPort(section, security), 1, 65535), security, account);
    }

    /// <summary>By its port where nothing else is said: 465 and 993 are encrypted from the first byte.</summary>
    private static MailSecurity Security(SettingsReader settings, string section)
    {
        var port = settings.Whole($"{section}:Port", 0, 1, 65535);
        var usual = section == Smtp ? port == 465 ? MailSecurity.Tls : MailSecurity.StartTls : port == 143 ? MailSecurity.StartTls : MailSecurity.Tls;
        return Enum.Parse<MailSecurity>(settings.OneOf($"{section}:Security", usual.ToString(), Enum.GetNames<MailSecurity>()));
    }

    private static int UsualPort(string section, MailSecurity security) => (section, security) switch
    {
        (Smtp, MailSecurity.Tls) => 465,
        (Smtp, MailSecurity.StartTls) => 587,
        (Smtp, _) => 25,
        (_, MailSecurity.Tls) => 993,
        _ => 143,
    };

    private static MailAccount? Account(SettingsReader settings, string section)
    {
        var (user, password, command) = (settings.Text($"{section}:User"), settings.Text($"{section}:Password"), settings.Text($"{section}:TokenCommand"));
        if (user is null)
        {
            return password is null && command is null ? section == Imap ? throw SettingsReader.Wrong($"{section}:User", "Setting.MailUser") : null
                : throw SettingsReader.Wrong($"{section}:User", "Setting.MailUser");
        }

        if (password is null == command is null) throw SettingsReader.Wrong($"{section}:Password", "Setting.MailPassword", $"{section}:TokenCommand");
        try
        {
            var token = command is null ? null : new TokenCommand(command);
            return token?.IsThere() is not false ? new MailAccount(user, password, token)
                : throw SettingsReader.Wrong($"{section}:TokenCommand", "Setting.NoProgram", SettingsReader.Shown(token.Program));
        }
        catch (ArgumentException)
        {
            throw SettingsReader.Wrong($"{section}:TokenCommand", "Setting.Command");
        }
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
