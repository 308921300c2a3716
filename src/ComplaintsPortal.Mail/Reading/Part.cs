using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>A leaf or branch of a message: what its head says of it, and its body as it came.</summary>
internal sealed class Part
{
    private const int LongestEnding = 10;

    private readonly Faults _faults;
    private readonly ParameterField _type, _disposition;

    public Part(Entity entity, string usualType, Faults faults)
    {
        (Entity, _faults) = (entity, faults);
        _type = new ParameterField(entity.Head.Text("Content-Type"));
        _disposition = new ParameterField(entity.Head.Text("Content-Disposition"));
        Name = Named();
        MediaType = _type.Value.Contains('/', StringComparison.Ordinal) ? _type.Value
            : _type.Value.Length > 0 && Name.Length > 0 ? "application/octet-stream" : usualType;
    }

    public Entity Entity { get; }

    /// <summary>In small letters, without parameters.</summary>
    public string MediaType { get; }

    /// <summary>The file's name as sent, on one line; empty where there is none.</summary>
    public string Name { get; }

    public bool IsMultipart => MediaType.StartsWith("multipart/", StringComparison.Ordinal);

    public bool IsAttachment => _disposition.Value == "attachment";

    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);

    public string? ContentId => MessageIds.Read(Entity.Head.Text("Content-ID"), 1) is [var id] ? id : Entity.Head.Text("Content-ID")?.Trim() is { Length: > 0 and <= Bounds.MessageId } bare ? bare : null;

    public string? Token(string parameter) => _type.Token(parameter, _faults);

    public string? Boundary => _type.Text("boundary", _faults)?.TrimEnd() is { Length: > 0 and <= Bounds.Boundary } boundary ? boundary : null;

    /// <summary>The body with its transfer encoding undone: a slice where there is none to undo.</summary>
    public ReadOnlyMemory<byte> Content() => Decoded(int.MaxValue);

    /// <summary>The text, of which no more than <paramref name="budget"/> bytes are read.</summary>
    public string Text(ref int budget)
    {
        var bytes = Decoded(budget);
        if (bytes.Length > 0 && bytes.Length >= budget)
        {
            _faults.Add(MessageFault.TooLarge);
            bytes = bytes[..WholeSigns(bytes.Span, budget)];
        }
        budget -= bytes.Length;
        return CharsetText.Read(bytes.Span, Token("charset"), _faults);
    }

    private ReadOnlyMemory<byte> Decoded(int atMost)
    {
        var encoding = new ParameterField(Entity.Head.Text("Content-Transfer-Encoding")).Value.Trim('"', '.');
        return TransferDecoding.Undo(Entity.Body, encoding, atMost, _faults);
    }

    /// <summary>So that the cut does not fall within a character of UTF-8.</summary>
    private static int WholeSigns(ReadOnlySpan<byte> bytes, int length)
    {
        var first = length;
        while (first > 0 && first > length - 3 && (bytes[first - 1] & 0xC0) == 0x80) first--;
        if (first == 0 || bytes[first - 1] < 0xC0) return length;
        var wanted = bytes[first - 1] switch { >= 0xF0 => 4, >= 0xE0 => 3, _ => 2 };
        return length - first + 1 < wanted ? first - 1 : length;
    }

    /// <summary>A name beyond the bound keeps its ending, by which people and programs know what it is.</summary>
    private string Named()
    {
        var name = FieldText.OneLine(_disposition.Text("filename", _faults) ?? _type.Text("name", _faults) ?? "", Bounds.Field);
        if (name.Length <= Bounds.FileName) return name;
        var ending = Path.GetExtension(name);
        if (ending.Length > LongestEnding) ending = "";
        return FieldText.OneLine(name, Bounds.FileName - ending.Length) + ending;
    }
}
