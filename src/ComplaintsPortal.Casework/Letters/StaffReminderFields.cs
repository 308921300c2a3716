using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What a reminder to staff says (R22): which case and how urgent it is, and nothing of what was complained of.</summary>
public static class StaffReminderFields
{
    /// <param name="owner">Who owns the case, where that is not the one written to.</param>
    public static IReadOnlyDictionary<string, string?> Of(Complaint complaint, PortalAddress address, string to, string? owner, Reminder reminder) =>
        new Dictionary<string, string?>
        {
            ["staffName"] = to,
            ["owner"] = owner,
            ["situation"] = Situation(reminder, complaint.Policy.Convention),
            ["staffDueOn"] = FrenchDate.Long(reminder.DueOn),
            ["caseLink"] = address.Page("gestion/dossiers/" + complaint.Reference),
        };

    private static string Situation(Reminder reminder, DayConvention convention) => reminder.Kind switch
    {
        ReminderKind.DaysBefore when reminder.Days > 1 => LetterPhrases.Format("Reminder.DaysBefore." + convention, reminder.Days),
        _ => LetterPhrases.Of("Reminder." + reminder.Kind),
    };
}
