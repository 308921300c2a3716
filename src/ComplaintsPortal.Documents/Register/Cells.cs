using System.Globalization;
using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Documents.Register;

/// <summary>How the register's file writes days, instants, actions and yes or no (contract.md); nothing here depends on a culture.</summary>
internal static class Cells
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
    private const string ActionSeparator = ", ";

    /// <summary>An action's own further lines are indented, so that each unindented line is an action.</summary>
    private const string Indent = "  ";

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public static string Moment(DayOrInstant moment) => moment.Instant is { } at ? Instant(at) : Day(moment.Day);

    /// <summary>The standard round-trip format, which is written in a tenth of the time of our own, less the noughts at the end of its second.</summary>
    private static string Instant(DateTimeOffset at)
    {
        const int toTheSecond = 19, fraction = 8;
        Span<char> text = stackalloc char[toTheSecond + fraction + 6];
        at.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        var second = text[..(toTheSecond + fraction)].TrimEnd('0').TrimEnd('.');
        return string.Concat(second, text[(toTheSecond + fraction)..]);
    }

    public static string YesNo(bool yes) => yes ? "oui" : "non";

    public static string Actions(IReadOnlyList<RegisterAction> actions) =>
        string.Join('\n', actions.Select(a =>
            (a.On is { } on ? Day(on) + ActionSeparator : "") + a.Text.ReplaceLineEndings("\n").Replace("\n", "\n" + Indent, StringComparison.Ordinal)));

    public static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>A day, or an instant with its offset; an instant without one is refused, for nobody could say which it is.</summary>
    public static bool TryReadMoment(string text, out DayOrInstant moment)
    {
        moment = default;
        if (TryReadDay(text, out var day))
        {
            moment = new(day);
            return true;
        }
        if (!DateTimeOffset.TryParseExact(text.Trim(), InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return false;
        moment = DayOrInstant.At(at);
        return true;
    }

    public static bool TryReadYesNo(string text, out bool yes)
    {
        yes = text.Trim().Equals("oui", StringComparison.OrdinalIgnoreCase);
        return yes || text.Trim().Equals("non", StringComparison.OrdinalIgnoreCase);
    }

    public static IReadOnlyList<RegisterAction> ReadActions(string text)
    {
        var actions = new List<RegisterAction>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Indent, StringComparison.Ordinal) && actions.Count > 0)
                actions[^1] = actions[^1] with { Text = actions[^1].Text + "\n" + line[Indent.Length..] };
            else if (line.Length > 0)
                actions.Add(ReadAction(line));
        }
        return actions;
    }

    private static readonly string[] InstantFormats =
        [InstantFormat, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm'Z'"];

    private static RegisterAction ReadAction(string line)
    {
        var dated = DayFormat.Length + ActionSeparator.Length;
        return line.Length >= dated && line[DayFormat.Length..dated] == ActionSeparator && TryReadDay(line[..DayFormat.Length], out var on)
            ? new(on, line[dated..])
            : new(null, line);
    }
}
