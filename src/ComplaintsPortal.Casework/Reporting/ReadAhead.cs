using System.Runtime.CompilerServices;

namespace ComplaintsPortal.Casework.Reporting;

internal static class ReadAhead
{
    /// <summary>The next one is already being read, on another thread, while this one is used. Nothing is left running behind a reader who stops early.</summary>
    public static async IAsyncEnumerable<T> OneAheadAsync<T>(this IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var items = source.GetAsyncEnumerator(cancellation);
        Task<bool> NextAsync() => Task.Run(() => items.MoveNextAsync().AsTask(), CancellationToken.None);
        var next = NextAsync();
        try
        {
            while (await next)
            {
                var item = items.Current;
                next = NextAsync();
                yield return item;
            }
        }
        finally
        {
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
