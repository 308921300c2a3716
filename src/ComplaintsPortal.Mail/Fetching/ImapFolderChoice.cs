namespace ComplaintsPortal.Mail.Fetching;

/// <summary>Which folder is read, and whether everything that lies in it is for the portal (R50).</summary>
public sealed record ImapFolderChoice(string Folder, bool IsDedicated)
{
    public const string Inbox = "INBOX";

    /// <summary>Where nothing else is said, every folder but INBOX is dedicated to complaints.</summary>
    public static ImapFolderChoice Of(string? folder, bool? dedicated) =>
        new(folder ?? Inbox, dedicated ?? (folder is not null && !folder.Equals(Inbox, StringComparison.OrdinalIgnoreCase)));
}
