namespace ComplaintsPortal.Web.Shared.Theme;

/// <summary>The style sheet with the organisation's accent roles, light and dark: colour without an inline style (strict CSP).</summary>
public static class ThemeSheet
{
    /// <summary>The sheet for a chosen colour; an unreadable one leaves the portal's own accent.</summary>
    public static string For(string? accentColour) => !Colour.TryRead(accentColour, out var chosen)
        ? ""
        : $$"""
            @layer tokens {
              :root { {{Roles(AccentTheme.Light(chosen))}} }
              @media (prefers-color-scheme: dark) { :root { {{Roles(AccentTheme.Dark(chosen))}} } }
            }

            """;

    /// <summary>What the sheet's address carries, so that a new colour is seen at once.</summary>
    public static string Version(string? accentColour) => Colour.TryRead(accentColour, out var chosen) ? chosen.ToString()[1..] : "0";

    private static string Roles(AccentTheme theme) =>
        $"--accent: {theme.Accent}; --accent-ink: {theme.Ink}; --accent-text: {theme.Text}; --accent-wash: {theme.Wash}; --focus: {theme.Text};";
}
