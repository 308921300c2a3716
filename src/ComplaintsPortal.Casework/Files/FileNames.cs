using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Casework.Files;

/// <summary>The name under which a file is kept: without folders, control and direction marks or signs that file systems
/// refuse, not too long, and ending as its content wants ("facture.exe" that is a PDF becomes "facture.exe.pdf").</summary>
public static class FileNames
{
    private const int Longest = 120;
    private const string Nameless = "fichier";
    private const string Refused = "<>:\"|?*\\/";

    public static string Kept(string? name, FileKind kind)
    {
        var clean = Clean(name);
        var ending = kind.Endings.FirstOrDefault(known => clean.EndsWith(known, StringComparison.OrdinalIgnoreCase)) ?? "";
        var stem = clean[..^ending.Length].TrimEnd(' ', '.');
        return Shortened(stem.Length == 0 ? Nameless : stem) + (ending.Length == 0 ? kind.Endings[0] : clean[^ending.Length..]);
    }

    /// <summary>As it is said of a file that is not kept as a document: its own ending stays.</summary>
    public static string Said(string? name) => Clean(name) is { Length: > 0 } clean ? Shortened(clean) : Nameless;

    private static string Clean(string? name) =>
        string.Concat(OutsideText.Bare((name ?? "").Split('/', '\\')[^1]).Where(sign => !Refused.Contains(sign, StringComparison.Ordinal))).Trim(' ', '.');

    private static string Shortened(string stem) => OutsideText.Start(stem, Longest);
}
