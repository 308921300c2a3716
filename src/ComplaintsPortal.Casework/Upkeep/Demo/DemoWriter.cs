using System.Threading.Channels;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Filling;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Sequences;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>Writes one batch after the other, each in a transaction, while the next is composed; never more than a few lie in memory.</summary>
internal sealed class DemoWriter(RegisterContext database, RegisterFilling filling, Action<int> written)
{
    private readonly Channel<DemoBatch> _batches = Channel.CreateBounded<DemoBatch>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });

    /// <summary>To run beside the composing; ends when there is nothing more to come.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var batch in _batches.Reader.ReadAllAsync(cancellation))
            {
                await database.WriteAsync(() => WriteAsync(batch, cancellation), cancellation);
                written(batch.Arrivals);
            }

            await database.WriteAsync(() => filling.SettleAsync(cancellation), cancellation);
        }
        catch (Exception failure)
        {
            _batches.Writer.TryComplete(failure);
            throw;
        }
    }

    /// <summary>Waits while too much lies unwritten.</summary>
    public ValueTask PutAsync(DemoBatch batch, CancellationToken cancellation) => _batches.Writer.WriteAsync(batch, cancellation);

    public void End() => _batches.Writer.TryComplete();

    /// <summary>The journal's entries are made here, after the last that is there; with those of the batch, so that a repeated write begins anew.</summary>
    private async Task WriteAsync(DemoBatch batch, CancellationToken cancellation)
    {
        var head = await database.JournalHeadAsync(cancellation);
        var journal = new FilledRows();
        foreach (var (act, key) in batch.Acts)
        {
            var entry = JournalChain.Append(head, act, key);
            filling.Add(journal, entry);
            head = entry.AsHead();
        }

        await filling.WriteAsync(batch.Rows, cancellation);
        await filling.WriteAsync(journal, cancellation);
        foreach (var ((name, year), last) in batch.Numbers) await database.ContinueAfterAsync(name, year, last, cancellation);
    }
}
