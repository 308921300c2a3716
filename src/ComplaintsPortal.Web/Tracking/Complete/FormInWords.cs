using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Shared.Complaints;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Tracking.Complete;

/// <summary>The form as one text under the labels that were shown: what is kept of it in the case (R10, R23).</summary>
public static class FormInWords
{
    public static string Of(ComplaintForm form, Words words)
    {
        (string Label, string Text)[] lines =
        [
            (nameof(form.LastName), form.LastName),
            (nameof(form.FirstName), form.FirstName),
            (nameof(form.StakeholderType), words.Of(Enum.Parse<StakeholderType>(form.StakeholderType))),
            (nameof(form.Email), form.Email),
            (nameof(form.Phone), form.Phone),
            (nameof(form.CustomerAccount), form.CustomerAccount),
            (nameof(form.TrainingAction), form.TrainingAction),
            (nameof(form.NothingConcernedReason), form.NothingConcernedReason),
            (nameof(form.Subject), form.Subject),
        ];
        var head = lines.Where(line => line.Text.Length > 0).Select(line => words["Complete.Line", words[$"Complaint.{line.Label}.Label"], line.Text]);
        return string.Join('\n', [.. head, .. form.Sensitive ? [words["Complaint.Sensitive.Label"]] : Array.Empty<string>(), "", form.Description]);
    }
}
