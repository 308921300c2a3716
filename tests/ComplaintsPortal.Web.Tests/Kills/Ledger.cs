using System.Collections.Concurrent;

namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>What the portal acknowledged to the people outside, which is what it will be held to.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentQueue<Filed> _filed = new();
    private readonly SemaphoreSlim _progress = new(0);

    public IReadOnlyList<Filed> Filed => [.. _filed];

    /// <summary>References that people were shown, waiting for the clerk.</summary>
    public ConcurrentQueue<string> Known { get; } = new();

    public ConcurrentBag<string> Registered { get; } = [];

    public ConcurrentBag<string> Replied { get; } = [];

    public void Note(Filed filed)
    {
        _filed.Enqueue(filed);
        _progress.Release();
    }

    /// <summary>Returns once so many more were filed since the last call.</summary>
    public async Task MoreAsync(int count, CancellationToken stop)
    {
        while (_progress.CurrentCount > 0) await _progress.WaitAsync(stop);
        for (var i = 0; i < count; i++) await _progress.WaitAsync(stop);
    }
}
