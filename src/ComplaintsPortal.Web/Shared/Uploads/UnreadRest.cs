using System.Buffers;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>
/// What a browser still sends when its answer is already known. Few browsers listen while they send, and a connection cut under
/// them shows an error of theirs instead of the form: so the rest is read and thrown away for a while.
/// </summary>
internal static class UnreadRest
{
    /// <summary>How long somebody may go on sending. Whoever sends less than the server's least rate is left sooner.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private const int BufferLength = 64 << 10;

    /// <summary>The connection is closed after the answer, with what still comes unread.</summary>
    public static void Leave(HttpContext visit)
    {
        if (HttpProtocol.IsHttp11(visit.Request.Protocol) || HttpProtocol.IsHttp10(visit.Request.Protocol)) visit.Response.Headers.Connection = "close";
    }

    /// <summary>Reads to the end where it comes in time; otherwise the answer goes out with the rest unread and the connection is closed after it.</summary>
    public static async Task DiscardAsync(HttpContext visit)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(visit.RequestAborted);
        patience.CancelAfter(Patience);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            var discarded = 0L;
            for (int read; (read = await visit.Request.Body.ReadAsync(buffer, patience.Token)) > 0;)
            {
                discarded += read;
                if (discarded <= FormBounds.MostDiscarded) continue;
                Leave(visit);
                return;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            Leave(visit);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
