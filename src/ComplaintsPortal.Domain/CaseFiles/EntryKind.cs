namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>What a later entry of the complainant is.</summary>
public enum EntryKind
{
    Information,
    WrittenConfirmation,
    Question,
    Contestation,
    Maintained,
    Withdrawal,

    /// <summary>The form, filled in by somebody who had complained by e-mail or letter (R50).</summary>
    Form,
}
