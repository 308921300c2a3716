using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Persistence.Search;

/// <summary>What a complaint is found by: its numbers, whoever complains, what about.</summary>
public static class SearchText
{
    public static string Of(Complaint complaint)
    {
        var given = complaint.AsReceived;
        var known = complaint.Complainant;
        return Folding.Fold(string.Join('\n',
            Parts(complaint).Concat(Parts(given)).Concat(Parts(known)).Append(YearWord(complaint.ReceivedOn.Year)).Where(part => part is not null).Distinct()));
    }

    /// <summary>What is searched in a query: what is written without a space between stays together.</summary>
    public static IReadOnlyList<string> Pieces(string query) =>
        [.. query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).Where(piece => piece.Length > 0).Distinct()];

    /// <summary>A word that every complaint received in that year holds: with it a search skips the other years. Three letters, as indexes of beginnings like them.</summary>
    public static string YearWord(int year) => string.Create(CultureInfo.InvariantCulture, $"y{year % 100:00}");

    private static IEnumerable<string?> Parts(Complaint complaint) =>
        [complaint.Reference, complaint.RegisterNumber, complaint.Subject, complaint.Description, complaint.Category];

    private static IEnumerable<string?> Parts(Complainant who) =>
    [
        who.LastName, who.FirstName, who.Email, who.Phone, Digits(who.Phone), who.PostalAddress, who.CustomerAccount, who.TrainingAction,
    ];

    /// <summary>A telephone number is typed with or without spaces.</summary>
    private static string? Digits(string? phone) => phone is null ? null : string.Concat(phone.Where(char.IsAsciiDigit));
}
