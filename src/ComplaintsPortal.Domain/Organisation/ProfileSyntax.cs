using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Turns what the JSON reader says into a sentence for whoever wrote the profile.</summary>
internal static partial class ProfileSyntax
{
    public static ProfileProblem Explain(JsonException wrong)
    {
        var message = wrong.Message;
        var path = string.IsNullOrEmpty(wrong.Path) ? "$" : wrong.Path;
        if (Unknown().Match(message) is { Success: true } unknown)
            return new ProfileProblem(Member(path, unknown.Groups[1].Value), "is not a member of a profile");
        if (Missing().Match(message) is { Success: true } missing)
            return new ProfileProblem(path, "lacks " + missing.Groups[1].Value.Replace("'", "", StringComparison.Ordinal));
        if (Doubled().Match(message) is { Success: true } doubled)
            return new ProfileProblem(Member(path, doubled.Groups[1].Value), "is given twice");
        if (Null().Match(message) is { Success: true } empty)
            return new ProfileProblem(Member(path, JsonNamingPolicy.CamelCase.ConvertName(empty.Groups[1].Value)), "must not be null");
        if (Converted().Match(message) is { Success: true } converted)
            return new ProfileProblem(path, Wanted(converted.Groups[1].Value));
        var line = (wrong.LineNumber ?? 0) + 1;
        return new ProfileProblem(path, string.Create(CultureInfo.InvariantCulture, $"is not JSON at line {line}"));
    }

    private static string Member(string path, string name) =>
        path.EndsWith("." + name, StringComparison.Ordinal) || path.EndsWith($"['{name}']", StringComparison.Ordinal) ? path : $"{path}.{name}";

    private static string Wanted(string typeName)
    {
        var type = typeof(ProfileSyntax).Assembly.GetType(typeName) ?? typeof(int).Assembly.GetType(typeName);
        return type switch
        {
            { IsEnum: true } => "must be one of " + string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)),
            _ when type == typeof(int) => "must be a whole number",
            _ when type == typeof(bool) => "must be true or false",
            _ when type == typeof(string) => "must be a text",
            _ when type == typeof(DateOnly) || typeName.Contains("DateOnly", StringComparison.Ordinal) => "must be a date such as 2022-07-28",
            _ when typeName.Contains("IReadOnlyList", StringComparison.Ordinal) => "must be a list",
            _ => "must be an object with the members of " + typeName.Split('.')[^1],
        };
    }

    [GeneratedRegex(@"^The JSON property '([^']+)' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"missing required properties,? including: (.+?)\.?( Path:.*)?$")]
    private static partial Regex Missing();

    [GeneratedRegex(@"^Duplicate property '([^']+)'")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"^The (?:property or field|constructor parameter) '([^']+)' .*null values")]
    private static partial Regex Null();

    [GeneratedRegex(@"^The JSON value could not be converted to ([\w.]+)")]
    private static partial Regex Converted();
}
