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
        if (message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal))
            return new ProfileProblem(path, Wanted(TypeAt(path)));
        if (NoneOf().Match(message) is { Success: true } none)
            return new ProfileProblem(path, "must be one of " + none.Groups[1].Value);
        var line = (wrong.LineNumber ?? 0) + 1;
        return new ProfileProblem(path, string.Create(CultureInfo.InvariantCulture, $"is not JSON at line {line}"));
    }

    /// <summary>A value of the deadline policy out of its bounds: its code ends with the member's name, its facts with the bounds.</summary>
    public static ProfileProblem Explain(Refusal refusal)
    {
        var member = "$.deadline." + JsonNamingPolicy.CamelCase.ConvertName(refusal.Code.Split('.')[^1]);
        return new ProfileProblem(member, refusal.Facts is [_, var least, var most]
            ? string.Create(CultureInfo.InvariantCulture, $"must lie between {least} and {most}")
            : string.Create(CultureInfo.InvariantCulture, $"is out of bounds ({string.Join(", ", refusal.Facts)})"));
    }

    /// <summary>The reader lets null into a list of texts; no list of a profile has any.</summary>
    public static IEnumerable<ProfileProblem> NullItems(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => NullItems(m.Value, $"{path}.{m.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => item.ValueKind == JsonValueKind.Null
            ? [new ProfileProblem($"{path}[{i}]", "must not be null")]
            : NullItems(item, $"{path}[{i}]")),
        _ => [],
    };

    private static string Member(string path, string name) =>
        path.EndsWith("." + name, StringComparison.Ordinal) || path.EndsWith($"['{name}']", StringComparison.Ordinal) ? path : $"{path}.{name}";

    /// <summary>The type that the records have at a path: the reader's own message names only the record around it.</summary>
    private static Type TypeAt(string path)
    {
        var type = typeof(OrganisationProfile);
        foreach (var step in path.Split('.').Skip(1))
        {
            var name = step.Split('[')[0];
            type = ProfileJson.Options.GetTypeInfo(type).Properties.FirstOrDefault(p => p.Name == name)?.PropertyType ?? typeof(object);
            if (step.Contains('[', StringComparison.Ordinal) && type.IsGenericType) type = type.GetGenericArguments()[0];
        }
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static string Wanted(Type type) => type switch
    {
        { IsEnum: true } => "must be one of " + string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)),
        _ when type == typeof(int) => "must be a whole number",
        _ when type == typeof(bool) => "must be true or false",
        _ when type == typeof(string) => "must be a text",
        _ when type == typeof(DateOnly) => "must be a date such as 2022-07-28",
        { IsGenericType: true } => "must be a list",
        _ => "must be an object with the members of " + type.Name,
    };

    [GeneratedRegex(@"^The JSON property '([^']+)' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"missing required properties,? including: (.+?)\.?( Path:.*)?$")]
    private static partial Regex Missing();

    [GeneratedRegex(@"^Duplicate property '([^']+)'")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"^The (?:property or field|constructor parameter) '([^']+)' .*null values")]
    private static partial Regex Null();

    [GeneratedRegex(@"is none of: (.+?)\.( Path:.*)?$")]
    private static partial Regex NoneOf();
}
