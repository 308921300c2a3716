using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintsPortal.Persistence.Conventions;

/// <summary>A record kept whole as JSON in one column: read and written as one value, never searched into.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static PropertyBuilder<T> IsKeptAsJson<T>(this PropertyBuilder<T> property) where T : class? =>
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
            new ValueComparer<T>((a, b) => Equals(a, b), value => value == null ? 0 : value.GetHashCode(), value => value));

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;
}
