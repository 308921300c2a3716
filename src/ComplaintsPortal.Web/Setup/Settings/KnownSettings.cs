namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>Every setting of the portal's own sections: a misspelt one stops the start instead of being ignored.</summary>
public static class KnownSettings
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "Database:Provider", "Database:MigrateAtStart",
        "ConnectionStrings:Portal",
        "Portal:DataDirectory", "Portal:KeysDirectory", "Portal:BaseUrl",
        "Organisation:Profile",
        "Mail:From", "Mail:ReturnPath", "Mail:PickupDirectory",
        "Mail:Smtp:Host", "Mail:Smtp:Port", "Mail:Smtp:Security", "Mail:Smtp:User", "Mail:Smtp:Password", "Mail:Smtp:TokenCommand",
        "Mail:Imap:Host", "Mail:Imap:Port", "Mail:Imap:Security", "Mail:Imap:User", "Mail:Imap:Password", "Mail:Imap:Folder", "Mail:Imap:Dedicated",
        "Mail:Imap:PollSeconds", "Mail:Imap:TokenCommand",
        "Antivirus:Clamd", "Antivirus:RescanDays",
        "Limits:SubmissionsPerHour", "Limits:SubmissionMinimumSeconds", "Limits:FilesPerComplaint", "Limits:FileMegabytes",
        ProxySettings.Name,
        "Documents:Browser",
        "Backup:Directory", "Backup:Keep", "Backup:KeepWeeks", "Backup:Hour",
    ];

    private static readonly string[] Sections =
        [.. Names.Select(name => name.Split(':')[0]).Where(section => section != "ConnectionStrings").Distinct()];

    public static void RefuseUnknown(IConfiguration configuration)
    {
        foreach (var section in Sections.Select(configuration.GetSection))
        {
            foreach (var leaf in section.AsEnumerable().Where(pair => pair.Value is not null && pair.Key.Contains(':')))
            {
                if (!Names.Any(name => IsOrBelow(leaf.Key, name)) && !IsEmptySection(leaf.Key, leaf.Value!))
                {
                    throw SettingsReader.Wrong(leaf.Key, "Setting.Unknown");
                }
            }
        }
    }

    /// <summary>"Mail:Smtp" without a value of its own says nothing.</summary>
    private static bool IsEmptySection(string key, string value) => value.Length == 0 && Names.Any(name => name.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    private static bool IsOrBelow(string key, string name) =>
        key.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (name == ProxySettings.Name && key.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));
}
