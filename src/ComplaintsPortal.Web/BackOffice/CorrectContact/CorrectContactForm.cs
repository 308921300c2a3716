using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Web.BackOffice.CorrectContact;

/// <summary>How the person is reached, as it is known and as staff correct it.</summary>
public sealed record CorrectContactForm
{
    public string Email { get; init => field = OutsideText.Bare(value); } = "";

    public string Phone { get; init => field = OutsideText.Bare(value); } = "";

    public string PostalAddress { get; init; } = "";

    /// <summary>Of the complaint, when the page was opened.</summary>
    public int Version { get; init; }

    public static CorrectContactForm Of(Complaint complaint) => new()
    {
        Email = complaint.Complainant.Email ?? "",
        Phone = complaint.Complainant.Phone ?? "",
        PostalAddress = complaint.Complainant.PostalAddress ?? "",
        Version = complaint.Version,
    };

    public ContactDetails Details() => new(Email, Phone, PostalAddress);

    /// <summary>One below the other, for who sees that somebody else corrected them.</summary>
    public string InWords() => string.Join('\n', new[] { Email, Phone, PostalAddress }.Where(text => text.Length > 0));
}
