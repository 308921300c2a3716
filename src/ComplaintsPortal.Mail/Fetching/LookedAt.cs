using MailKit;
using MimeKit;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>What a server says of one message, and the fields that were asked for, as bytes.</summary>
internal sealed record LookedAt(UniqueId Uid, long? Size, DateTimeOffset? ReceivedAt, bool WasAnswered, ReadOnlyMemory<byte> Fields)
{
    public static LookedAt Of(IMessageSummary message) => new(
        message.UniqueId, message.Size, message.InternalDate?.ToUniversalTime(), message.Flags?.HasFlag(MessageFlags.Answered) == true, Written(message.Headers));

    private static ReadOnlyMemory<byte> Written(HeaderList? fields)
    {
        if (fields is null) return default;
        using var written = new MemoryStream();
        foreach (var field in fields)
        {
            written.Write(field.RawField);
            written.Write(":"u8);
            written.Write(field.RawValue);
        }

        written.Write("\r\n"u8);
        return written.ToArray();
    }
}
