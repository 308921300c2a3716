namespace ComplaintsPortal.Domain.Journal;

/// <summary>Names of facts are unaccented letters, digits, hyphens and dots, so that no name can imitate a field of another.</summary>
internal static class FactName
{
    public static string Checked(string name) =>
        name.Length is > 0 and <= 60 && name.All(c => char.IsAsciiLetter(c) || char.IsAsciiDigit(c) || c is '-' or '.')
            ? name
            : throw new ArgumentException($"'{name}' is not the name of a fact.", nameof(name));
}
