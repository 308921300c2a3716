using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What a reminder to staff says (R22): which case and how urgent it is, and nothing of what was complained of.</summary>
public static class StaffReminderFields
{
    public static IReadOnlyDictionary<string, string?> Of(Complaint complaint, PortalAddress address, string to, string? owner, ReminderKind kind) =>
        new Dictionary<string, string?>
        {
            ["staffName"] = to,
            ["owner"] = owner,
            ["situation"] = LetterPhrases.Of("Reminder." + kind),
            ["staffDueOn"] = complaint.OpenDueOn is { } due ? FrenchDate.Long(due) : FrenchDate.Long(complaint.AcknowledgeBy),
            ["caseLink"] = address.Page("gestion/dossiers/" + complaint.Reference),
        };
}
