using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Persistence.Search;

/// <summary>What a complaint is found by: its numbers, whoever complains, what about.</summary>
public static class SearchText
{
    public static string Of(Complaint complaint)
    {
        var given = complaint.AsReceived;
        var known = complaint.Complainant;
        return Folding.Fold(string.Join('\n', Parts(complaint).Concat(Parts(given)).Concat(Parts(known)).Where(part => part is not null).Distinct()));
    }

    private static IEnumerable<string?> Parts(Complaint complaint) =>
        [complaint.Reference, complaint.RegisterNumber, complaint.Subject, complaint.Description, complaint.Category];

    private static IEnumerable<string?> Parts(Complainant who) =>
    [
        who.LastName, who.FirstName, who.Email, who.Phone, Digits(who.Phone), who.PostalAddress, who.CustomerAccount, who.TrainingAction,
    ];

    /// <summary>A telephone number is typed with or without spaces.</summary>
    private static string? Digits(string? phone) => phone is null ? null : string.Concat(phone.Where(char.IsAsciiDigit));
}
