namespace ComplaintsPortal.Domain.Archives;

/// <summary>What the case file consists of (R23), in the order of the archive.</summary>
public enum ArchiveSectionKind { Complaint, Attachments, Acknowledgement, Actions, Messages, Replies, Journal }
