using System.Net.Sockets;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Wire;

/// <summary>Gives up a step when its time is over, and turns what a line can throw into the one failure of this edge.</summary>
internal static class TimeLimit
{
    public static async Task<T> WithinAsync<T>(TimeSpan patience, Func<CancellationToken, Task<T>> step, string where, MailFault otherwise, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            return await step(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MailFailedException(MailFault.TimedOut, $"{where}, {patience.TotalSeconds:0.#} s");
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException)
        {
            throw new MailFailedException(otherwise, failure is EndOfStreamException ? where : $"{where}, {failure.Message}");
        }
    }
}
