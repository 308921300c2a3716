namespace ComplaintsPortal.Mail.Fetching;

/// <summary>An opened folder: its validity, without which UIDs mean nothing, and how many messages it holds.</summary>
internal sealed record ImapFolder(uint Validity, uint Count);
