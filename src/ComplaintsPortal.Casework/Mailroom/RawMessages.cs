using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Persistence.Files;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>Reads kept messages for the portal itself, to sort them and to show their text; what leaves as a file goes through the gate.</summary>
public sealed class RawMessages(DocumentStore store, IMailReader reader)
{
    public async Task<ReadMessage> ReadAsync(IncomingMessage message, CancellationToken cancellation)
    {
        var bytes = new byte[message.Length];
        await using (var content = await store.OpenReadAsync(message.Id, cancellation)) await content.ReadExactlyAsync(bytes, cancellation);
        return Read(bytes);
    }

    /// <summary>What the reader fails at, though it never should, is kept all the same, and a person looks at it.</summary>
    public ReadMessage Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            return reader.Read(message);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new ReadMessage { Faults = [MessageFault.TooDeep] };
        }
    }
}
