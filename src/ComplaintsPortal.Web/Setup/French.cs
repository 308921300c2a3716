using System.Globalization;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

/// <summary>The portal speaks French and counts days in French time zones: without either it does not start.</summary>
public static class French
{
    public static CultureInfo Culture { get; private set; } = CultureInfo.InvariantCulture;

    /// <summary>Refuses the globalization-invariant mode and a machine without time zones, and makes French the default.</summary>
    public static void Require()
    {
        try
        {
            Culture = CultureInfo.GetCultureInfo("fr-FR", predefinedOnly: true);
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        }
        catch (CultureNotFoundException)
        {
            throw new SettingException(ProgramWords.Of("Start.NoFrench"));
        }
        catch (TimeZoneNotFoundException)
        {
            throw new SettingException(ProgramWords.Of("Start.NoTimeZones"));
        }

        if (Culture.NumberFormat.NumberDecimalSeparator != ",")
        {
            throw new SettingException(ProgramWords.Of("Start.NoFrench"));
        }

        CultureInfo.DefaultThreadCurrentCulture = Culture;
        CultureInfo.DefaultThreadCurrentUICulture = Culture;
        CultureInfo.CurrentCulture = Culture;
        CultureInfo.CurrentUICulture = Culture;
    }

    /// <summary>Every request is French, whatever the browser asks: one language is published.</summary>
    public static void UseFrenchCulture(this WebApplication app) => app.UseRequestLocalization(options =>
    {
        options.SetDefaultCulture("fr-FR");
        options.SupportedCultures = [Culture];
        options.SupportedUICultures = [Culture];
        options.RequestCultureProviders.Clear();
    });
}
