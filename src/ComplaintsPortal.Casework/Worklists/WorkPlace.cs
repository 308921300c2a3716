using System.Globalization;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>A place in a list that goes by a date and a reference: the last line shown. Written <c>2026-03-03_2026-0042</c> in an address.</summary>
public sealed record WorkPlace(DateOnly On, string Reference)
{
    public override string ToString() => $"{On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}_{Reference}";

    /// <summary>Reads a place from an address; null for anything that is not one.</summary>
    public static WorkPlace? TryRead(string? text) =>
        text?.Split('_', 2) is [var on, var reference] && DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new WorkPlace(date, reference)
            : null;
}
