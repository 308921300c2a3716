using System.Globalization;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Dates as letters say them: <c>lundi 2 mars 2026</c>, <c>vendredi 1er mai 2026</c>.</summary>
public static class FrenchDate
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Long(DateOnly date) =>
        date.ToString(date.Day == 1 ? "dddd '1er' MMMM yyyy" : "dddd d MMMM yyyy", French);
}
