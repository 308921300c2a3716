using System.Globalization;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>A verb's words as written: positions, options, switches, and the settings that go on to the configuration.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, string> options = [];
    private readonly HashSet<string> switches = [];

    private Arguments()
    {
    }

    public IReadOnlyList<string> Positions { get; private set; } = [];

    public IReadOnlyList<string> Settings { get; private set; } = [];

    /// <summary>Refuses an unknown option, a missing value and an option said twice.</summary>
    public static Arguments Parse(IReadOnlyList<string> words, IReadOnlyList<string> options, IReadOnlyList<string> switches)
    {
        var parsed = new Arguments();
        List<string> positions = [];
        List<string> settings = [];
        for (var i = 0; i < words.Count; i++)
        {
            var (name, value) = Split(words[i]);
            if (!name.StartsWith("--", StringComparison.Ordinal))
            {
                positions.Add(words[i]);
            }
            else if (switches.Contains(name) && value is null)
            {
                parsed.switches.Add(name);
            }
            else if (IsSetting(name) || options.Contains(name))
            {
                value ??= ++i < words.Count ? words[i] : throw new WrongUseException(ProgramWords.Of("Verb.NoValue", name));
                parsed.Take(name, value, settings);
            }
            else
            {
                throw new WrongUseException(ProgramWords.Of("Verb.UnknownOption", name));
            }
        }

        parsed.Positions = positions;
        parsed.Settings = settings;
        return parsed;
    }

    /// <summary>Serving takes settings and nothing else: whatever is no setting is refused before anything is made. A name with a value that
    /// is not known is left to <see cref="KnownSettings"/>, which says what was probably meant.</summary>
    public static void RequireSettingsAlone(IReadOnlyList<string> words)
    {
        for (var i = words is [CommandLine.Serve, ..] ? 1 : 0; i < words.Count; i++)
        {
            var (name, value) = Split(words[i]);
            if (!name.StartsWith("--", StringComparison.Ordinal)) throw new WrongUseException(ProgramWords.Of("Serve.UnknownOption", words[i]));
            if (value is not null) continue;
            if (!IsSetting(name)) throw new WrongUseException(ProgramWords.Of("Serve.UnknownOption", name));
            if (++i == words.Count) throw new WrongUseException(ProgramWords.Of("Verb.NoValue", name));
        }
    }

    /// <summary>Splits <c>--name=value</c>; a word without dashes stays whole.</summary>
    public static (string Name, string? Value) Split(string word)
    {
        var equals = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=', StringComparison.Ordinal) : -1;
        return equals < 0 ? (word, null) : (word[..equals], word[(equals + 1)..]);
    }

    public bool Has(string name) => switches.Contains(name);

    public string? Optional(string name) => options.GetValueOrDefault(name);

    public string Required(string name) =>
        Optional(name) ?? throw new WrongUseException(ProgramWords.Of("Verb.Missing", name));

    /// <summary>A whole number between two bounds, both allowed.</summary>
    public int Whole(string name, int otherwise, int least, int most)
    {
        if (Optional(name) is not { } text)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new WrongUseException(ProgramWords.Of("Verb.Whole", name, text, least, most));
    }

    /// <summary>A date as ISO 8601 writes it: 2026-01-31.</summary>
    public DateOnly? Date(string name)
    {
        if (Optional(name) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new WrongUseException(ProgramWords.Of("Verb.Date", name, text));
    }

    /// <summary>The word at a position, or a refusal that names what is missing there.</summary>
    public string Position(int index, string meaning) =>
        index < Positions.Count ? Positions[index] : throw new WrongUseException(ProgramWords.Of("Verb.MissingPosition", meaning));

    /// <summary>Refuses words left over after the last meaningful position.</summary>
    public void EndAfter(int positions)
    {
        if (Positions.Count > positions)
        {
            throw new WrongUseException(ProgramWords.Of("Verb.TooMany", Positions[positions]));
        }
    }

    private static bool IsSetting(string name) =>
        name.Contains(':', StringComparison.Ordinal) || StrayedSettings.IsOfTheFrameworks(name.TrimStart('-'));

    private void Take(string name, string value, List<string> settings)
    {
        if (IsSetting(name))
        {
            settings.Add($"{name}={value}");
        }
        else if (!options.TryAdd(name, value))
        {
            throw new WrongUseException(ProgramWords.Of("Verb.Twice", name));
        }
    }
}
