using System.Globalization;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.BackOffice.Case;

/// <summary>The facts of a journal line in words: <c>JournalFact.{name}</c> with the fact as people read it. A fact without words (an id, a digest) is left to the journal itself.</summary>
public static class JournalFacts
{
    private static readonly Dictionary<string, Type[]> Enums = new()
    {
        ["nature"] = [typeof(Nature)],
        ["capacity"] = [typeof(StakeholderType)],
        ["channel"] = [typeof(Channel)],
        ["decision"] = [typeof(Decision)],
        ["reason"] = [typeof(ClosingReason)],
        ["kind"] = [typeof(LetterKind)],
        ["medium"] = [typeof(LetterMedium)],
    };

    public static string Of(JournalLine line, Words words, IReadOnlyDictionary<Guid, string> names)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(words);
        return string.Join(", ", line.Facts
            .Where(fact => fact.Value is { Length: > 0 } and not "0" && words.Has($"JournalFact.{fact.Key}"))
            .Select(fact => words[$"JournalFact.{fact.Key}", Read(fact.Key, fact.Value!, names)]));
    }

    private static object Read(string name, string value, IReadOnlyDictionary<Guid, string> names)
    {
        foreach (var type in Enums.GetValueOrDefault(name, []))
            if (Enum.TryParse(type, value, out var known)) return known!;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        return Guid.TryParse(value, out var id) && names.TryGetValue(id, out var staff) ? staff : value;
    }
}
