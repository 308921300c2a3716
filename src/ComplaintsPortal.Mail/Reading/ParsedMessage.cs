using System.Runtime.InteropServices;
using MimeKit;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>A message as MimeKit takes it apart, with the body of each part as a slice of what came: nothing is copied before it is asked for.</summary>
internal sealed record ParsedMessage(IReadOnlyList<Header> Head, MimeEntity? Body, IReadOnlyDictionary<MimeEntity, ReadOnlyMemory<byte>> Bodies)
{
    public static ParsedMessage Of(ReadOnlyMemory<byte> raw, Faults faults)
    {
        var bytes = BoundedMessage.Of(raw, faults);
        var bodies = new Dictionary<MimeEntity, ReadOnlyMemory<byte>>();
        if (bytes.IsEmpty) return new ParsedMessage([], null, bodies);
        if (!MemoryMarshal.TryGetArray(bytes, out var array)) array = bytes.ToArray();
        using var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        var parser = new MimeParser(MailOptions.Instance, stream, MimeFormat.Entity, persistent: true);
        parser.MimeEntityEnd += (_, end) => bodies[end.Entity] = bytes[(int)end.HeadersEndOffset..(int)Math.Max(end.HeadersEndOffset, end.EndOffset)];
        var message = parser.ParseMessage();
        return new ParsedMessage([.. message.Headers, .. message.Body?.Headers ?? []], message.Body, bodies);
    }

    /// <summary>The head alone of a message within another.</summary>
    public static IReadOnlyList<Header> HeadOf(ReadOnlyMemory<byte> raw) => Of(raw.Length > Bounds.Head ? raw[..Bounds.Head] : raw, new Faults()).Head;
}
