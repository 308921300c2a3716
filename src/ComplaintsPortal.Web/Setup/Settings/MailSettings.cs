using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>Who letters come from and the folder they are left in (absolute). Sending by SMTP comes later:
/// a host set today is refused rather than silently ignored.</summary>
public sealed record MailSettings(string? From, string PickupDirectory)
{
    /// <summary>Whether a mail server takes the letters, instead of the folder.</summary>
    public bool HasServer { get; init; }

    public static MailSettings Read(SettingsReader settings, PortalSettings portal, string contentRoot)
    {
        foreach (var later in (string[])["Mail:Smtp:Host", "Mail:Imap:Host"])
        {
            if (settings.Text(later) is not null)
            {
                throw SettingsReader.Wrong(later, "Setting.Later");
            }
        }

        var from = settings.Text("Mail:From");
        if (from is not null && !Mailbox.IsAddress(from))
        {
            throw SettingsReader.Wrong("Mail:From", "Setting.MailAddress", SettingsReader.Shown(from));
        }

        var pickup = settings.Text("Mail:PickupDirectory");
        return new MailSettings(from, pickup is null ? Path.Combine(portal.DataDirectory, "mail") : Path.GetFullPath(pickup, contentRoot))
        {
            HasServer = settings.Text("Mail:Smtp:Host") is not null,
        };
    }
}
