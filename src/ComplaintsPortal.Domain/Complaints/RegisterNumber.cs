using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>The number of order in the register (R3): year of registration and a rank, gap-free per year; <c>REC-2026-0031</c>.</summary>
public sealed partial record RegisterNumber(int Year, int Rank) : IComparable<RegisterNumber>
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"REC-{Year:0000}-{Rank:0000}");

    public int CompareTo(RegisterNumber? other) => other is null ? 1 : (Year, Rank).CompareTo((other.Year, other.Rank));

    /// <summary>Reads what a person or a file wrote: spaces around, case and the kind of hyphen do not matter; anything else is null.</summary>
    public static RegisterNumber? TryRead(string? text)
    {
        var match = Pattern().Match(text ?? "");
        return match.Success && int.Parse(match.Groups["rank"].ValueSpan, CultureInfo.InvariantCulture) is > 0 and var rank
            ? new RegisterNumber(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), rank)
            : null;
    }

    [GeneratedRegex(@"^\s*REC[-\u2010-\u2014\u2212](?<year>[0-9]{4})[-\u2010-\u2014\u2212](?<rank>[0-9]{1,9})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
