using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Tests.Organisation;

/// <summary>profile.schema.json and the records say the same, member by member.</summary>
public sealed class ProfileSchemaTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void Schema_HeldAgainstTheRecords_AgreesMemberByMember()
    {
        var schema = JsonNode.Parse(ProfileFiles.Json("profile.schema"))!.AsObject();
        var differences = new List<string>();

        Compare(typeof(OrganisationProfile), schema, "$", differences);

        Assert.Empty(differences);
    }

    private static void Compare(Type record, JsonObject schema, string path, List<string> differences)
    {
        var members = ProfileJson.Options.GetTypeInfo(record).Properties
            .Where(m => !m.AttributeProvider!.IsDefined(typeof(JsonIgnoreAttribute), inherit: true)).ToList();
        var described = schema["properties"]!.AsObject();
        foreach (var name in described.Select(p => p.Key).Except(members.Select(m => m.Name))) differences.Add($"{path}.{name} is only in the schema");
        var required = schema["required"]!.AsArray().Select(n => n!.GetValue<string>()).ToHashSet();
        if (schema["additionalProperties"]?.GetValue<bool>() != false) differences.Add($"{path} lets unknown members in");
        foreach (var member in members)
        {
            var here = $"{path}.{member.Name}";
            if (described[member.Name] is not JsonObject its) differences.Add($"{here} is not in the schema");
            else
            {
                if (member.IsRequired != required.Contains(member.Name)) differences.Add($"{here} is required on one side only");
                CompareMember(member, its, here, differences);
            }
        }
    }

    private static void CompareMember(JsonPropertyInfo member, JsonObject schema, string path, List<string> differences)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        var nullable = type != member.PropertyType
            || (!type.IsValueType && Nullability.Create((PropertyInfo)member.AttributeProvider!).ReadState == NullabilityState.Nullable);
        var said = schema["type"] is JsonArray several ? several.Select(n => n!.GetValue<string>()).ToArray() : [schema["type"]!.GetValue<string>()];
        if (nullable != said.Contains("null")) differences.Add($"{path} may be null on one side only");
        if (!said.Contains(TypeWord(type))) differences.Add($"{path} is {TypeWord(type)} in the records");
        if (string.IsNullOrWhiteSpace(schema["description"]?.GetValue<string>())) differences.Add($"{path} is not described");
        if (type.IsEnum && !Words(type).SequenceEqual(schema["enum"]!.AsArray().Select(n => n!.GetValue<string>()))) differences.Add($"{path} has other words");
        if (TypeWord(type) == "object") Compare(type, schema, path, differences);
        if (TypeWord(type) == "array" && type.GetGenericArguments()[0] is var item)
        {
            if (TypeWord(item) == "object") Compare(item, schema["items"]!.AsObject(), path + "[]", differences);
            else if (schema["items"]!["type"]!.GetValue<string>() != TypeWord(item)) differences.Add($"{path}[] is {TypeWord(item)} in the records");
        }
    }

    private static IEnumerable<string> Words(Type type) =>
        Enum.GetValues(type).Cast<object>().Select(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()!));

    private static string TypeWord(Type type) => type switch
    {
        _ when type == typeof(string) || type == typeof(DateOnly) || type.IsEnum => "string",
        _ when type == typeof(int) => "integer",
        _ when type == typeof(bool) => "boolean",
        _ when type.IsGenericType => "array",
        _ => "object",
    };
}
