namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>What a later entry of the complainant is.</summary>
public enum EntryKind { Information, WrittenConfirmation, Question, Contestation, Maintained, Withdrawal }
