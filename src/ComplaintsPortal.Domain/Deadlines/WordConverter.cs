using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>Writes an enum in JSON with its word of contract.md, and refuses any other.</summary>
internal abstract class WordConverter<T>(WordTable<T> words) : JsonConverter<T> where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var word = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return words.TryRead(word, out var value)
            ? value
            : throw new JsonException($"'{word}' is none of: {string.Join(", ", words.Words)}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(words[value]);
}

internal sealed class RegionConverter() : WordConverter<Region>(DeadlineWords.Regions);

internal sealed class DayConventionConverter() : WordConverter<DayConvention>(DeadlineWords.Conventions);

internal sealed class ClockPolicyConverter() : WordConverter<ClockPolicy>(DeadlineWords.Clocks);
