using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>A text of a profile is made safe as any other from outside (R56): it stands on pages, in letters and in their header fields.</summary>
internal sealed class ProfileText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => OutsideText.Lines(reader.GetString()),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
