using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>A telephone number as people write it.</summary>
public static partial class PhoneNumber
{
    /// <summary>The one rule of what counts as one, for forms and staff (R56): digits after an optional plus, with spaces, dots, hyphens, slashes or brackets between.</summary>
    public static bool Is(string typed) => Written().IsMatch(typed);

    [GeneratedRegex(@"\A[+0-9][0-9 ().\-/\u2010\u2011\u00A0\u202F]{4,29}\z")]
    private static partial Regex Written();
}
