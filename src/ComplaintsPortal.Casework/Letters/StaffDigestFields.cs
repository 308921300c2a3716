using System.Globalization;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>The day's work of one member of staff: how much of each kind there is and where it lies; no reference and no name.</summary>
public static class StaffDigestFields
{
    /// <summary>What is told, in the order in which it should be done.</summary>
    public static IReadOnlyList<WorkKind> Kinds { get; } =
    [
        WorkKind.Overdue, WorkKind.DueSoon, WorkKind.Contested, WorkKind.Question, WorkKind.MediatorToName, WorkKind.ToAcknowledge,
        WorkKind.MessageToDecide, WorkKind.MessageToRead, WorkKind.ToExamine, WorkKind.NoOwner, WorkKind.Letter, WorkKind.SetApart,
    ];

    /// <param name="counts">What there is; a kind of which there is nothing is left out.</param>
    /// <param name="mine">Whether only what they own was counted, and is shown behind the links.</param>
    public static Dictionary<string, string?> Of(
        OrganisationProfile profile, PortalAddress address, string to, DateOnly today, IReadOnlyDictionary<WorkKind, int> counts, Func<WorkKind, bool> mine)
    {
        var fields = OrganisationFields.Of(profile, address);
        (fields["staffName"], fields["today"]) = (to, FrenchDate.Long(today));
        foreach (var kind in Kinds)
        {
            var (name, count) = (char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..], counts.GetValueOrDefault(kind));
            fields[name] = count == 0 ? null : Words(kind, count);
            fields[name + "Link"] = address.Page(kind == WorkKind.Letter ? "gestion/courriers" : WorkWords.AddressOf(kind, mine(kind)));
        }

        return fields;
    }

    private static string Words(WorkKind kind, int count) => count switch
    {
        1 => LetterPhrases.Of($"Digest.{kind}.One"),
        > WorkList.MostCounted => LetterPhrases.Format("Digest." + kind, LetterPhrases.Format("Digest.MoreThan", WorkList.MostCounted)),
        _ => LetterPhrases.Format("Digest." + kind, count.ToString(CultureInfo.InvariantCulture)),
    };
}
