using System.Globalization;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>Reads one setting at a time and refuses a wrong one by its name. An empty value counts as not set.</summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    private const int LongestShown = 60;

    /// <summary>Whether folders that settings name are made and tried at once, as for serving. A verb makes them once it is not refused.</summary>
    public bool MakesFolders { get; init; } = true;

    public string? Text(string name) => configuration[name] is { } value && value.Trim().Length > 0 ? value.Trim() : null;

    public int Whole(string name, int otherwise, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw Wrong(name, "Setting.Whole", Shown(text), least, most);
    }

    public bool Switch(string name, bool otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        return bool.TryParse(text, out var value) ? value : throw Wrong(name, "Setting.Switch", Shown(text));
    }

    /// <summary>One word of a list, whatever its case; answers it as the list writes it.</summary>
    public string OneOf(string name, string otherwise, params string[] words)
    {
        var text = Text(name) ?? otherwise;
        return words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw Wrong(name, "Setting.OneOf", Shown(text), string.Join(", ", words));
    }

    /// <summary>An absolute http or https address without query; answers it without its last slash.</summary>
    public Uri? Address(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 }
            ? new Uri(address.AbsoluteUri.TrimEnd('/'))
            : throw Wrong(name, "Setting.Address", Shown(text));
    }

    /// <summary>A folder that a setting names (absolute).</summary>
    public string Folder(string name, string path) => MakesFolders ? PrivateFolder.Writable(name, path) : path;

    public static SettingException Wrong(string name, string word, params object[] facts) =>
        new(name, ProgramWords.Of(word, facts));

    public static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
