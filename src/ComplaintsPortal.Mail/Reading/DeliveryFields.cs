using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>The fields of message/delivery-status (RFC 3464, 2): one group on the message, one on each recipient, empty lines between.</summary>
internal static partial class DeliveryFields
{
    public static (string? EnvelopeId, IReadOnlyList<DeliveryStatus> Recipients) Read(ReadOnlyMemory<byte> bytes)
    {
        var text = CharsetText.Mixed(bytes.Span[..Math.Min(bytes.Length, Bounds.Report)], new Faults());
        var recipients = new List<DeliveryStatus>();
        string? envelope = null;
        Dictionary<string, string> group = [];
        foreach (var line in Fold().Replace(text + "\n\n", " ").AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace() && Field().Match(line.ToString()) is { Success: true } field) group.TryAdd(field.Groups[1].Value.ToLowerInvariant(), field.Groups[2].Value);
            if (!line.IsWhiteSpace() || group.Count == 0) continue;
            envelope ??= Words(group, "original-envelope-id") is { Length: > 0 } id ? id : null;
            if (Recipient(group) is { } recipient) recipients.Add(recipient);
            if (recipients.Count == Bounds.ReportedRecipients) break;
            group.Clear();
        }
        return (envelope, recipients);
    }

    /// <summary>The first enhanced code in a server's words (RFC 3463); empty where there is none.</summary>
    public static string Code(string words) => EnhancedCode().Match(words) is { Success: true } match ? match.Value : "";

    private static DeliveryStatus? Recipient(Dictionary<string, string> group)
    {
        var recipient = Address(Words(group, "original-recipient")) ?? Address(Words(group, "final-recipient"));
        var action = Words(group, "action").ToLowerInvariant();
        if (recipient is null && action.Length == 0) return null;
        var diagnostic = WithoutType(Words(group, "diagnostic-code"));
        var status = Code(Words(group, "status"));
        if (status.Length == 0) status = Code(diagnostic);
        return new DeliveryStatus(recipient ?? "", Action(action, status), status, diagnostic);
    }

    private static DeliveryAction Action(string word, string status) => word.Split(' ', '(', ';')[0] switch
    {
        "failed" => DeliveryAction.Failed,
        "delivered" => DeliveryAction.Delivered,
        "relayed" => DeliveryAction.Relayed,
        "expanded" => DeliveryAction.Expanded,
        "" when status.StartsWith('5') => DeliveryAction.Failed,
        "" when status.StartsWith('2') => DeliveryAction.Delivered,
        _ => DeliveryAction.Delayed,
    };

    private static string? Address(string words) =>
        WithoutType(words).Trim('<', '>', ' ') is { Length: > 0 } address && address.Contains('@', StringComparison.Ordinal) ? address : null;

    /// <summary>Behind <c>rfc822;</c>, <c>utf-8;</c>, <c>smtp;</c>.</summary>
    private static string WithoutType(string words)
    {
        var end = words.IndexOf(';', StringComparison.Ordinal);
        return end is > 0 and < 20 && !words.AsSpan(0, end).Trim().Contains(' ') ? words[(end + 1)..].Trim() : words;
    }

    private static string Words(Dictionary<string, string> group, string name) =>
        group.GetValueOrDefault(name) is { } words ? FieldText.Of(Encoding.UTF8.GetBytes(words), Bounds.Diagnostic) : "";

    [GeneratedRegex(@"\r?\n(?=[ \t]+\S)")]
    private static partial Regex Fold();

    [GeneratedRegex(@"^([!-9;-~]{1,100})[ \t]*:(.{0,4000})")]
    private static partial Regex Field();

    [GeneratedRegex(@"(?<![0-9.])[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.]*[0-9])")]
    private static partial Regex EnhancedCode();
}
