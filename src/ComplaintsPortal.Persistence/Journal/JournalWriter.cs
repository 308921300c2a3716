using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Journal;

/// <summary>
/// Adds an act to the journal within the write that does it, so that neither is ever there without the other (R34).
/// The write lock makes writers queue, so the chain never forks; the primary key would refuse a fork.
/// </summary>
internal sealed class JournalWriter(RegisterContext database)
{
    private Guid _transaction;
    private JournalHead _head;

    /// <summary>Complaints this transaction adds, whose keys nobody else can have given.</summary>
    private HashSet<Guid> _added = [];
    private readonly Dictionary<Guid, CommitmentKey> _given = [];

    /// <summary>
    /// The entry is saved with the write. What a complaint's first act stores gives it its key; once a complaint is
    /// erased it has none, and nothing is committed to any more.
    /// </summary>
    public async Task<JournalEntry> AppendAsync(JournalAct act, CancellationToken cancellation = default)
    {
        await FindHeadAsync(cancellation);
        var key = act.Contents.Count == 0 ? null : await KeyOfAsync(act.ComplaintId, cancellation);
        if (key is null) act = act with { Contents = [] };
        var entry = JournalChain.Append(_head, act, key);
        database.Journal.Add(entry);
        _head = entry.AsHead();
        return entry;
    }

    private async Task FindHeadAsync(CancellationToken cancellation)
    {
        var transaction = database.Database.CurrentTransaction
            ?? throw new InvalidOperationException("The journal is written within the write of the act.");
        if (_transaction == transaction.TransactionId) return;
        var unsaved = database.ChangeTracker.Entries<JournalEntry>()
            .Where(entry => entry.State == EntityState.Added)
            .Select(entry => entry.Entity)
            .MaxBy(entry => entry.Sequence);
        _head = unsaved?.AsHead() ?? await database.JournalHeadAsync(cancellation);
        _added = [.. database.ChangeTracker.Entries<Complaint>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Id)];
        _given.Clear();
        _transaction = transaction.TransactionId;
    }

    private async Task<CommitmentKey?> KeyOfAsync(Guid? complaintId, CancellationToken cancellation)
    {
        var id = complaintId ?? throw new ArgumentException("What an act stored enters the journal only under the key of its complaint.", nameof(complaintId));
        if (_given.TryGetValue(id, out var given)) return given;
        if (_added.Contains(id)) return _given[id] = database.ComplaintKeys.Add(CommitmentKey.New(id)).Entity;
        if (await database.ComplaintKeys.FindAsync([id], cancellation) is { } key) return key;
        if (await database.Erasures.AnyAsync(erasure => erasure.ComplaintId == id, cancellation)) return null;
        return database.ComplaintKeys.Add(CommitmentKey.New(id)).Entity;
    }
}
