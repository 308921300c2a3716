using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>The named fields of letters: what every letter knows, and what each act adds.</summary>
public static class LetterFields
{
    public static Dictionary<string, string?> For(Complaint complaint, OrganisationProfile profile, Moment now, IReadOnlyDictionary<string, string?>? own)
    {
        var fields = new Dictionary<string, string?>
        {
            ["organisation"] = profile.Name,
            ["name"] = complaint.Complainant.FullName,
            ["reference"] = complaint.Reference,
            ["subject"] = complaint.Subject,
        };
        foreach (var (name, value) in own ?? new Dictionary<string, string?>()) fields[name] = value;
        return fields;
    }

    public static IReadOnlyDictionary<string, string?> Asking(IReadOnlyCollection<string> items, string? question) =>
        new Dictionary<string, string?> { ["items"] = string.Join('\n', items), ["question"] = question };

    public static IReadOnlyDictionary<string, string?> Requalified(Nature nature, string reason) =>
        new Dictionary<string, string?> { ["nature"] = nature.ToString(), ["reason"] = reason };

    public static IReadOnlyDictionary<string, string?> Reasoned(string reason) => new Dictionary<string, string?> { ["reason"] = reason };

    public static IReadOnlyDictionary<string, string?> Extended(DateOnly to, string reason) =>
        new Dictionary<string, string?> { ["dueOn"] = to.ToString("O", System.Globalization.CultureInfo.InvariantCulture), ["reason"] = reason };

    public static IReadOnlyDictionary<string, string?> Answered(string question, string answer) =>
        new Dictionary<string, string?> { ["question"] = question, ["answer"] = answer };

    public static IReadOnlyDictionary<string, string?> Contested(DateOnly dueOn) => new Dictionary<string, string?> { ["dueOn"] = dueOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture) };
}
