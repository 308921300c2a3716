using System.Globalization;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>What a server says of one message: its UID, and of the rest what was asked for.</summary>
internal sealed record ImapMessage(uint Uid, long? Size, DateTimeOffset? ReceivedAt, byte[]? Body)
{
    private static readonly string[] Forms = ["d-MMM-yyyy HH:mm:ss zzz", "dd-MMM-yyyy HH:mm:ss zzz"];

    /// <summary>Null where no UID is said: a change of flags that nobody asked for.</summary>
    public static ImapMessage? Read(IReadOnlyList<ImapValue> items)
    {
        uint? uid = null;
        var message = new ImapMessage(0, null, null, null);
        for (var i = 0; i + 1 < items.Count; i += 2)
        {
            var (name, value) = (items[i].Text.ToUpperInvariant(), items[i + 1]);
            if (name == "UID" && uint.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) uid = number;
            else if (name == "RFC822.SIZE" && long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var size)) message = message with { Size = size };
            else if (name == "INTERNALDATE" && Instant(value.Text) is { } at) message = message with { ReceivedAt = at };
            else if (name.StartsWith("BODY[", StringComparison.Ordinal)) message = message with { Body = value.Bytes ?? [] };
        }

        return uid is null ? null : message with { Uid = uid.Value };
    }

    /// <summary>In UTC.</summary>
    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at.ToUniversalTime() : null;
}
