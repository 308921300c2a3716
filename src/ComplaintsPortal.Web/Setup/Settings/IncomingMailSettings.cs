using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Mail.Fetching;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>The mailbox that complaints come to, which folder of it is read, and how long to rest between two readings.</summary>
public sealed record IncomingMailSettings(MailServer Server, ImapFolderChoice Folder, TimeSpan Rest)
{
    private const string FolderName = "Mail:Imap:Folder", DedicatedName = "Mail:Imap:Dedicated", PollName = "Mail:Imap:PollSeconds";

    private const int LongestFolder = 500;

    /// <summary>Null where no host is set.</summary>
    public static IncomingMailSettings? Read(SettingsReader settings)
    {
        if (MailServerSettings.Read(settings, MailServerSettings.Imap) is not { } server) return null;
        var folder = settings.Text(FolderName);
        if (folder is not null && (folder.Length > LongestFolder || folder.Any(char.IsControl))) throw SettingsReader.Wrong(FolderName, "Setting.MailFolder");
        bool? dedicated = settings.Text(DedicatedName) is null ? null : settings.Switch(DedicatedName, false);
        return new IncomingMailSettings(server, ImapFolderChoice.Of(folder, dedicated), TimeSpan.FromSeconds(settings.Whole(PollName, 60, 5, 86400)));
    }

    /// <summary>What the mailroom must know of it.</summary>
    public MailroomSettings Mailroom => new(Server.Account?.User, Folder.IsDedicated);

    public ImapMailbox Mailbox(OurMail ours, TimeProvider time) => new(Server, Folder, ours, time);
}
