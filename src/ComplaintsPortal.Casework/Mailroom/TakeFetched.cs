using ComplaintsPortal.Domain.Letters;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>Keeps what was fetched and notes what could not be had or kept, so that no message holds up those behind it (R50). Where not even the note can be written, the reading stops before it and goes on there.</summary>
public sealed class TakeFetched(KeepMessage keep, NoteUnfetched note, ILogger<TakeFetched> log)
{
    /// <summary>Whether it was new, and is kept.</summary>
    public async Task<bool> ExecuteAsync(FetchedMessage message, CancellationToken cancellation)
    {
        if (message.Trouble is { } trouble)
        {
            await note.ExecuteAsync(message, trouble, cancellation);
            return false;
        }

        try
        {
            return await keep.ExecuteAsync(message, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(failure, "A message that came in could not be kept; it is noted in the inbox and tried again");
            await note.ExecuteAsync(message, FetchTrouble.NotKept, cancellation);
            return false;
        }
    }
}
