using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>The reference of an arrival (R2): year of entry in the organisation's zone and a rank, gap-free per year; <c>2026-0042</c>. Test arrivals have a series of their own, <c>TEST-2026-0001</c> (R37).</summary>
public sealed partial record Reference(int Year, int Rank, bool IsTest = false) : IComparable<Reference>
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsTest ? "TEST-" : "")}{Year:0000}-{Rank:0000}");

    public int CompareTo(Reference? other) => other is null ? 1 : (IsTest, Year, Rank).CompareTo((other.IsTest, other.Year, other.Rank));

    /// <summary>Reads what a person typed: spaces around, case, zeros before the rank and the kind of hyphen do not matter; anything else is null.</summary>
    public static Reference? TryRead(string? text)
    {
        var match = Pattern().Match(OutsideText.Bare(text));
        return match.Success && int.Parse(match.Groups["rank"].ValueSpan, CultureInfo.InvariantCulture) is > 0 and var rank
            ? new Reference(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), rank, match.Groups["test"].Success)
            : null;
    }

    [GeneratedRegex(@"^\s*(?<test>TEST[-\u2010-\u2014\u2212])?(?<year>[0-9]{4})[-\u2010-\u2014\u2212](?<rank>[0-9]{1,9})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
