using System.Globalization;
using System.Resources;

namespace ComplaintsPortal.Web.Setup;

/// <summary>What the program itself says to its operator, before and beside any page.</summary>
public static class ProgramWords
{
    private static readonly ResourceManager Resource = new("ComplaintsPortal.Web.Resources.Program", typeof(ProgramWords).Assembly);

    public static string Of(string name, params object?[] facts)
    {
        var text = Resource.GetString(name, CultureInfo.CurrentUICulture) ?? $"[{name}]";
        return facts.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, facts);
    }
}
