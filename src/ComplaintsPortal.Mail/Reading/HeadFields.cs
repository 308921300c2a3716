using System.Text;
using MimeKit;
using MimeKit.Utils;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>The fields of a head, by name. Of a field given twice the first counts: the one nearest to us.</summary>
internal static class HeadFields
{
    public static IEnumerable<Header> Fields(this IReadOnlyList<Header> head, string name) =>
        head.Where(field => field.Field.AsSpan().TrimEnd().Equals(name, StringComparison.OrdinalIgnoreCase));

    public static bool HasAny(this IReadOnlyList<Header> head, string prefix) => head.Any(field => field.Field.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Decoded, on one line; null where there is none.</summary>
    public static string? Text(this IReadOnlyList<Header> head, string name, int longest = Bounds.Subject) =>
        head.Fields(name).FirstOrDefault() is { } field ? FieldText.Of(field.RawValue, longest) : null;

    /// <summary>Message ids without their brackets, or words with an at sign where nobody put brackets; none that is longer than a line may be.</summary>
    public static IEnumerable<string> Ids(this IReadOnlyList<Header> head, string name)
    {
        var fields = head.Fields(name).ToList();
        var ids = fields.SelectMany(field => MimeUtils.EnumerateReferences(field.RawValue, 0, field.RawValue.Length)).ToList();
        if (ids.Count == 0) ids = [.. fields.SelectMany(field => Encoding.UTF8.GetString(field.RawValue).Split([' ', '\t', ',', '\r', '\n', '<', '>'])).Where(word => word.Contains('@', StringComparison.Ordinal))];
        return ids.Where(id => id.Length is > 0 and <= Bounds.MessageId && !id.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign))).TakeLast(Bounds.References);
    }
}
