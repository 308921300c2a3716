namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>The browser that prints PDF; null: whichever is found on the machine.</summary>
public sealed record DocumentSettings(string? Browser)
{
    public static DocumentSettings Read(SettingsReader settings)
    {
        var browser = settings.Text("Documents:Browser");
        return browser is null || File.Exists(browser)
            ? new DocumentSettings(browser)
            : throw SettingsReader.Wrong("Documents:Browser", "Setting.NoFile", SettingsReader.Shown(browser));
    }
}
