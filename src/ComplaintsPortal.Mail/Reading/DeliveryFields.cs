using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>The fields of message/delivery-status (RFC 3464, 2): one group on the message, one on each recipient, empty lines between.</summary>
internal static partial class DeliveryFields
{
    public static (string? EnvelopeId, IReadOnlyList<DeliveryStatus> Recipients) Read(ReadOnlyMemory<byte> bytes, Faults faults)
    {
        string? envelope = null;
        var recipients = new List<DeliveryStatus>();
        foreach (var group in Groups(bytes))
        {
            if (recipients.Count == Bounds.ReportedRecipients) break;
            envelope ??= Words(group, "Original-Envelope-Id", faults) is { Length: > 0 } id ? id : null;
            if (Recipient(group, faults) is { } recipient) recipients.Add(recipient);
        }
        return (envelope, recipients);
    }

    /// <summary>The first enhanced code in a server's words (RFC 3463); empty where there is none.</summary>
    public static string Code(string words) => EnhancedCode().Match(words) is { Success: true } match ? match.Value : "";

    private static IEnumerable<Head> Groups(ReadOnlyMemory<byte> bytes)
    {
        var from = 0;
        while (from < bytes.Length)
        {
            var (end, next) = Group(bytes.Span[from..]);
            if (end > 0) yield return new Head(bytes.Slice(from, end));
            from += next;
        }
    }

    private static (int End, int Next) Group(ReadOnlySpan<byte> bytes)
    {
        var lines = new LineReader(bytes);
        while (lines.Read())
            if (lines.Length == 0) return (lines.Start, lines.Next);
        return (bytes.Length, bytes.Length);
    }

    private static DeliveryStatus? Recipient(Head group, Faults faults)
    {
        var recipient = Address(Words(group, "Original-Recipient", faults)) ?? Address(Words(group, "Final-Recipient", faults));
        var action = Words(group, "Action", faults).ToLowerInvariant();
        if (recipient is null && action.Length == 0) return null;
        var diagnostic = WithoutType(Words(group, "Diagnostic-Code", faults));
        var status = Code(Words(group, "Status", faults));
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

    private static string Words(Head group, string name, Faults faults) => FieldText.Decoded(group.Text(name) ?? "", Bounds.Diagnostic, faults);

    [GeneratedRegex(@"(?<![0-9.])[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.]*[0-9])")]
    private static partial Regex EnhancedCode();
}
