using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Texts;
using MimeKit;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>A leaf of a message: what MimeKit says of it, and its body as it came.</summary>
internal sealed partial class Part(MimeEntity entity, ReadOnlyMemory<byte> body, Faults faults)
{
    private const int LongestEnding = 10;

    /// <summary>In small letters, without parameters.</summary>
    public string MediaType { get; } = entity.ContentType.MimeType.ToLowerInvariant();

    /// <summary>The file's name as sent, on one line; empty where there is none.</summary>
    public string Name { get; } = Named(entity, entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? "");

    public bool IsAttachment => "attachment".Equals(entity.ContentDisposition?.Disposition, StringComparison.OrdinalIgnoreCase);

    public bool IsMultipart => MediaType.StartsWith("multipart/", StringComparison.Ordinal);

    public bool HoldsBoundary => entity.ContentType.Boundary is { } boundary && body.Span.IndexOf(Encoding.UTF8.GetBytes("--" + boundary)) >= 0;

    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);

    public bool IsMarkup => MediaType is "text/html" or "text/enriched" or "text/richtext" or "application/xhtml+xml";

    public string? ContentId => entity.ContentId;

    /// <summary>The body with its transfer encoding undone: a slice where there is none to undo.</summary>
    public ReadOnlyMemory<byte> Content() => Decoded(int.MaxValue);

    /// <summary>The text, of which no more than <paramref name="budget"/> bytes are read.</summary>
    public string Text(ref int budget)
    {
        var bytes = Decoded(budget);
        if (bytes.Length > 0 && bytes.Length >= budget)
        {
            faults.Add(MessageFault.TooLarge);
            bytes = bytes[..WholeSigns(bytes.Span, budget)];
        }
        budget -= bytes.Length;
        var text = CharsetText.Read(bytes.Span, entity.ContentType.Charset, faults);
        if (IsMarkup) text = HtmlText.Of(text, faults);
        else if ("flowed".Equals(entity.ContentType.Format, StringComparison.OrdinalIgnoreCase)) text = FlowedText.Unflow(text, "yes".Equals(entity.ContentType.Parameters["delsp"], StringComparison.OrdinalIgnoreCase));
        return OutsideText.Lines(text.Replace("\uFEFF", "", StringComparison.Ordinal)).TrimEnd();
    }

    private ReadOnlyMemory<byte> Decoded(int atMost) =>
        entity is MimePart part ? TransferDecoding.Undo(body, part.ContentTransferEncoding, atMost) : body;

    /// <summary>So that the cut does not fall within a character of UTF-8.</summary>
    private static int WholeSigns(ReadOnlySpan<byte> bytes, int length)
    {
        var first = length;
        while (first > 0 && first > length - 3 && (bytes[first - 1] & 0xC0) == 0x80) first--;
        if (first == 0 || bytes[first - 1] < 0xC0) return length;
        var wanted = bytes[first - 1] switch { >= 0xF0 => 4, >= 0xE0 => 3, _ => 2 };
        return length - first + 1 < wanted ? first - 1 : length;
    }

    /// <summary>MimeKit takes a name of no character set as ISO-8859-1.</summary>
    private static string Utf8(string name) =>
        name.All(char.IsAscii) || name.Any(sign => sign > 255) ? name : CharsetText.Mixed(Encoding.Latin1.GetBytes(name), new Faults());

    /// <summary>A backslash escapes nothing there.</summary>
    private static string? WindowsPath(MimeEntity entity) =>
        entity.Headers.ToList().Text("Content-Disposition") is { } text && DrivePath().Match(text) is { Success: true } path ? path.Groups[1].Value : null;

    /// <summary>A name beyond the bound keeps its ending, by which people and programs know what it is.</summary>
    private static string Named(MimeEntity entity, string sent)
    {
        var name = FieldText.OneLine(Utf8(sent is [_, ':', ..] ? WindowsPath(entity) ?? sent : sent), Bounds.Field);
        if (name.Length <= Bounds.FileName) return name;
        var ending = Path.GetExtension(name);
        if (ending.Length > LongestEnding) ending = "";
        return FieldText.OneLine(name, Bounds.FileName - ending.Length) + ending;
    }

    [GeneratedRegex("filename=\"([A-Za-z]:\\\\[^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex DrivePath();
}
