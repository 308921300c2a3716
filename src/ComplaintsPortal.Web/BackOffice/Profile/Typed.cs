using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>What stands in the fields of a section as the profile wants it, and back.</summary>
internal static class Typed
{
    /// <summary>A text, or null for a field left blank.</summary>
    public static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>One item a line; blank lines are none.</summary>
    public static IReadOnlyList<string> Lines(string? typed) =>
        (typed ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Lined(IEnumerable<string>? items) => string.Join('\n', items ?? []);

    /// <summary>An address, or null where nothing of it was typed.</summary>
    public static Address? Address(string? lines, string? postalCode, string? city) =>
        Text(lines) is null && Text(postalCode) is null && Text(city) is null ? null : new Address(Lines(lines), Text(postalCode) ?? "", Text(city) ?? "");
}
