using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Pickup;
using ComplaintsPortal.Mail.Submission;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>Who letters come from, the server they are handed to or the folder (absolute) they are left in, and the mailbox that answers come to.</summary>
public sealed record MailSettings(string? From, string PickupDirectory)
{
    private const string PickupName = "Mail:PickupDirectory";

    private const string ReturnPathName = "Mail:ReturnPath";

    private const int LongestLocalPart = 64;

    /// <summary>With <c>{id}</c> in it; null: what can't be delivered comes back to the sender's address.</summary>
    public string? ReturnPath { get; init; }

    public MailServer? Smtp { get; init; }

    public IncomingMailSettings? Imap { get; init; }

    /// <summary>Whether a mail server takes the letters, instead of the folder.</summary>
    public bool HasServer => Smtp is not null;

    public static MailSettings Read(SettingsReader settings, PortalSettings portal, string contentRoot)
    {
        var from = settings.Text("Mail:From");
        if (from is not null && !Mailbox.IsAddress(from))
        {
            throw SettingsReader.Wrong("Mail:From", "Setting.MailAddress", SettingsReader.Shown(from));
        }

        var smtp = MailServerSettings.Read(settings, MailServerSettings.Smtp);
        var pickup = settings.Text(PickupName) is { } folder ? Path.GetFullPath(folder, contentRoot) : null;
        if (pickup is not null && smtp is null) settings.Folder(PickupName, pickup);
        return new MailSettings(from, pickup ?? Path.Combine(portal.DataDirectory, "mail"))
        {
            ReturnPath = ReturnPathIn(settings),
            Smtp = smtp,
            Imap = IncomingMailSettings.Read(settings),
        };
    }

    public IPostman Postman() => Smtp is null ? new PickupPostman(PickupDirectory) : new SmtpPostman(Smtp);

    private static string? ReturnPathIn(SettingsReader settings)
    {
        if (settings.Text(ReturnPathName) is not { } written) return null;
        var local = written.Split('@')[0].Split(LetterSettings.IdMark);
        var tried = new LetterSettings(null, written).ReturnPathOf(Guid.Empty, "");
        var isGood = local.Length == 2 && Mailbox.IsAddress(tried) && tried.All(char.IsAscii)
            && tried.IndexOf('@', StringComparison.Ordinal) <= LongestLocalPart && !tried.Contains('{', StringComparison.Ordinal);
        return isGood
            ? written
            : throw SettingsReader.Wrong(ReturnPathName, "Setting.ReturnPath", SettingsReader.Shown(written));
    }
}
