using System.Globalization;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>The named fields of letters: what every letter knows, and what each act adds.</summary>
public static class LetterFields
{
    /// <summary>What every letter may use; a letter need not.</summary>
    public static IReadOnlySet<string> Common { get; } = new HashSet<string>
    {
        "organisation", "signature", "contact", "procedureLink", "privacyLink", "portalLink", "formLink", "paperFormLink", "link", "code", "trackingLink",
        "name", "reference", "subject", "description", "matter", "channel", "receivedOn", "dueOn", "days", "convention", "deadlineWords",
        "patienceDays", "previousDueOn", "repliedOn", "offersForm",
    };

    public static Dictionary<string, string?> For(
        Complaint complaint, OrganisationProfile profile, PortalAddress address, IReadOnlyDictionary<string, string?>? own = null)
    {
        var fields = OrganisationFields.Of(profile, address);
        Add(fields, OfComplaint(complaint, profile));
        if (own is not null) Add(fields, own);
        // R11: an organisation that does not publish its deadline does not tell a due date either.
        if (!profile.PublishesDeadline && fields.ContainsKey("contestDueOn")) fields["contestDueOn"] = null;
        return fields;
    }

    /// <summary>What is missing, in words, and the handler's own question (R4).</summary>
    public static IReadOnlyDictionary<string, string?> Asking(IReadOnlyCollection<string> items, string? question) =>
        new Dictionary<string, string?> { ["items"] = string.Join('\n', items.Select(code => LetterPhrases.Of("Missing." + code))), ["question"] = question };

    /// <summary>As what it is treated, and why (R9). A difficulty and a hazard are followed up; a request is not.</summary>
    public static IReadOnlyDictionary<string, string?> Requalified(Nature nature, string reason) => new Dictionary<string, string?>
    {
        ["nature"] = LetterPhrases.Of(nature),
        ["reason"] = reason,
        ["followed"] = nature is Nature.Difficulty or Nature.Hazard ? "1" : null,
    };

    public static IReadOnlyDictionary<string, string?> Reasoned(string reason) => new Dictionary<string, string?> { ["reason"] = reason };

    /// <summary>The new date and the reason (R20); it is said even where the deadline is not published.</summary>
    public static IReadOnlyDictionary<string, string?> Extended(DateOnly to, string reason) =>
        new Dictionary<string, string?> { ["newDueOn"] = FrenchDate.Long(to), ["reason"] = reason };

    public static IReadOnlyDictionary<string, string?> Answered(string question, string answer) =>
        new Dictionary<string, string?> { ["question"] = question, ["answer"] = answer };

    public static IReadOnlyDictionary<string, string?> Contested(DateOnly dueOn) =>
        new Dictionary<string, string?> { ["contestDueOn"] = FrenchDate.Long(dueOn) };

    /// <summary>What the reply said remained to be done (R29).</summary>
    public static IReadOnlyDictionary<string, string?> Promised(string remainingActions) =>
        new Dictionary<string, string?> { ["remaining"] = remainingActions };

    private static Dictionary<string, string?> OfComplaint(Complaint complaint, OrganisationProfile profile) => new()
    {
        ["name"] = Or(complaint.Complainant.FullName, "NoName"),
        ["reference"] = complaint.Reference,
        ["subject"] = Or(complaint.Subject, "NoSubject"),
        ["description"] = Or(complaint.Description, "NoDescription"),
        ["matter"] = LetterPhrases.Of("Matter." + complaint.Nature),
        ["channel"] = LetterPhrases.Of(complaint.Channel),
        ["receivedOn"] = FrenchDate.Long(complaint.ReceivedOn),
        ["dueOn"] = profile.PublishesDeadline && complaint.DueOn is { } due ? FrenchDate.Long(due) : null,
        ["days"] = complaint.Policy.Days.ToString(CultureInfo.InvariantCulture),
        ["convention"] = LetterPhrases.Of("Convention." + complaint.Policy.Convention),
        ["previousDueOn"] = profile.PublishesDeadline && complaint.Extensions.LastOrDefault() is { } extension ? FrenchDate.Long(extension.From) : null,
        ["offersForm"] = profile.Channels.OffersFormTo(complaint.Channel) ? "1" : null,
        ["repliedOn"] = complaint.RepliedAt is { } replied ? FrenchDate.Long(complaint.Policy.Region.DateOf(replied)) : null,
    };

    private static string Or(string text, string phrase) => string.IsNullOrWhiteSpace(text) ? LetterPhrases.Of(phrase) : text;

    private static void Add(Dictionary<string, string?> fields, IEnumerable<KeyValuePair<string, string?>> more)
    {
        foreach (var (name, value) in more) fields[name] = value;
    }
}
