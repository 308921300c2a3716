namespace ComplaintsPortal.Domain.Organisation;

/// <summary>The smaller clocks. Calendar days, save where working days are said.</summary>
/// <param name="InformationReminderDays">Calendar days after a request for information until its reminder (R4).</param>
/// <param name="UnregisteredClosureDays">Calendar days after that reminder before an arrival may be closed unregistered (R4).</param>
/// <param name="ConfirmationReminderDays">Calendar days after an invitation to confirm in writing until its reminder (R6).</param>
/// <param name="ProgressAnswerDays">Working days to answer "where does my complaint stand?" (R31).</param>
/// <param name="PromiseCheckDays">Calendar days after a reply until the complainant is asked whether what it promised was done (R29).</param>
public sealed record FollowUp(
    int InformationReminderDays = 10,
    int UnregisteredClosureDays = 30,
    int ConfirmationReminderDays = 7,
    int ProgressAnswerDays = 2,
    int PromiseCheckDays = 21)
{
    /// <summary>Working days before the due date on which the people in charge are reminded (R22).</summary>
    public IReadOnlyList<int> DueReminderDays { get; init; } = [5, 2];
}
