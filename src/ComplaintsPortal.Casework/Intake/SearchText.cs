using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.Search;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>The words under which a complaint is found: numbers, names, contacts, subject, text, folded.</summary>
public static class SearchText
{
    /// <summary>Only so much of a very long text is indexed.</summary>
    private const int LongestText = 20_000;

    public static string Of(Complaint complaint)
    {
        var known = complaint.Complainant;
        var words = string.Join(' ', complaint.Reference, complaint.RegisterNumber, known.LastName, known.FirstName, known.Email,
            known.Phone, known.CustomerAccount, known.TrainingAction, complaint.Subject,
            complaint.Description.Length > LongestText ? complaint.Description[..LongestText] : complaint.Description);
        return Folding.Fold(words);
    }
}
