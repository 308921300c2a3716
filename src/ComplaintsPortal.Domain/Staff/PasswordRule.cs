using System.Text;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.Staff;

/// <summary>
/// What a password of staff must be: long and not guessable from the person or from habit. No imposed mixture of signs:
/// a sentence is welcome. Trials are limited elsewhere.
/// </summary>
public static class PasswordRule
{
    public const int Shortest = 12;
    public const int Longest = 200;
    private const int FewestDifferent = 5;
    private const int ShortestTell = 4;

    private static readonly string[] Habits =
    [
        "motdepasse", "motdepass", "password", "passw", "azerty", "azertyuiop", "azertyuiopqsdfghjklm", "qwerty", "qwertyuiop",
        "qwertz", "admin", "administrateur", "administrator", "bonjour", "bonjourbonjour", "bienvenue", "welcome", "soleil",
        "jetaime", "iloveyou", "letmein", "changeme", "changezmoi", "reclamation", "reclamations", "formation", "formations",
        "qualiopi", "portail", "portailreclamations", "secret", "test", "testtest", "abcdefghijkl", "abcdefghijklm",
    ];

    /// <summary>Refuses what is too short or long, has too few different signs, is only digits or one habitual word with
    /// digits and signs around, or contains a part of the name or of the e-mail address.</summary>
    public static Refusal? WhyNot(string password, string email, string name)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length < Shortest) return new Refusal("password-too-short", Shortest);
        if (password.Length > Longest) return new Refusal("password-too-long", Longest);
        if (password.Distinct().Count() < FewestDifferent) return new Refusal("password-too-uniform", FewestDifferent);
        var letters = Letters(password);
        if (letters.Length < 3 || Habits.Contains(letters)) return new Refusal("password-too-common");
        return Tells(email, name).Any(letters.Contains) ? new Refusal("password-tells-name") : null;
    }

    private static IEnumerable<string> Tells(string email, string name) =>
        $"{email} {name}".Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Letters).Where(part => part.Length >= ShortestTell);

    /// <summary>As it is hashed, and so compared: the same letters are the same password, whichever keyboard composed their accents. Nothing is cut.</summary>
    public static string Hashed(string typed) => OutsideText.Whole(typed).Normalize(NormalizationForm.FormC);

    /// <summary>Only its letters, without accents, lower case.</summary>
    private static string Letters(string text) => string.Concat(Folding.Fold(text).Where(char.IsLetter));
}
