
namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>The profile file read at the first start; absent, the neutral one that comes with the portal.</summary>
public sealed record OrganisationSettings(string ProfileFile)
{
    public static OrganisationSettings Read(SettingsReader settings, string contentRoot)
    {
        var file = Path.GetFullPath(settings.Text("Organisation:Profile") ?? "profiles/neutral.json", contentRoot);
        return settings.Text("Organisation:Profile") is null || File.Exists(file)
            ? new OrganisationSettings(file)
            : throw new SettingException("Organisation:Profile", ProgramWords.Of("Setting.NoFile", file));
    }
}
