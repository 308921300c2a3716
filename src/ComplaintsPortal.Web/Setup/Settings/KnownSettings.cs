namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>Every setting of the portal: a misspelt one stops the start instead of being ignored, and the line says which was probably meant.</summary>
public static class KnownSettings
{
    private const string Connections = "ConnectionStrings";

    public static IReadOnlyList<string> Names { get; } =
    [
        "Database:Provider", "Database:MigrateAtStart", RegisterSettings.WaitName,
        "ConnectionStrings:Portal",
        "Portal:DataDirectory", "Portal:KeysDirectory", "Portal:BaseUrl",
        "Organisation:Profile",
        "Mail:From", "Mail:ReturnPath", "Mail:PickupDirectory",
        "Mail:Smtp:Host", "Mail:Smtp:Port", "Mail:Smtp:Security", "Mail:Smtp:User", "Mail:Smtp:Password", "Mail:Smtp:TokenCommand",
        "Mail:Imap:Host", "Mail:Imap:Port", "Mail:Imap:Security", "Mail:Imap:User", "Mail:Imap:Password", "Mail:Imap:Folder", "Mail:Imap:Dedicated",
        "Mail:Imap:PollSeconds", "Mail:Imap:TokenCommand",
        "Antivirus:Clamd", "Antivirus:RescanDays",
        "Limits:SubmissionsPerHour", "Limits:SubmissionMinimumSeconds", "Limits:FilesPerComplaint", "Limits:FileMegabytes",
        "Limits:PassingMegabytes", "Limits:PassingMegabytesPerAddress", "Limits:KeptBackMegabytes", "Limits:Connections", "Limits:ConnectionsPerAddress",
        ProxySettings.Name,
        "Documents:Browser",
        "Backup:Directory", "Backup:Keep", "Backup:KeepWeeks", "Backup:Hour",
    ];

    public static IReadOnlyList<string> Sections { get; } = [.. Names.Select(SectionOf).Distinct()];

    /// <summary>All of them in one line.</summary>
    public static void RefuseUnknown(IConfiguration configuration)
    {
        var unknown = configuration.AsEnumerable()
            .Where(pair => pair.Value is not null && !IsKnown(pair.Key, pair.Value) && !IsOfOthers(pair.Key, configuration))
            .Select(pair => pair.Key).Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (unknown.Count > 0) throw new SettingException(string.Join(' ', unknown.Select(Sentence)));
    }

    public static string SectionOf(string key) => key.Split(':')[0];

    private static string Sentence(string key)
    {
        var sentence = NearestSetting.To(key) is { } near ? ProgramWords.Of("Setting.UnknownNear", near) : ProgramWords.Of("Setting.Unknown");
        return new SettingException(key, sentence).Message;
    }

    private static bool IsKnown(string key, string value) => Names.Any(name => IsOrBelow(key, name)) || IsEmptySection(key, value);

    /// <summary>Other programs' connection strings may stand beside ours, if their name is not all but ours.</summary>
    private static bool IsOfOthers(string key, IConfiguration configuration)
    {
        var section = SectionOf(key);
        if (section.Equals(Connections, StringComparison.OrdinalIgnoreCase)) return NearestSetting.To(key) is null;
        return Sections.Contains(section, StringComparer.OrdinalIgnoreCase) ? section.Length == key.Length : !StrayedSettings.IsOurs(key, configuration);
    }

    /// <summary>"Mail:Smtp" without a value of its own says nothing.</summary>
    private static bool IsEmptySection(string key, string value) => value.Length == 0 && Names.Any(name => name.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    private static bool IsOrBelow(string key, string name) =>
        key.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (name == ProxySettings.Name && key.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));
}
