using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Filling;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Search;
using ComplaintsPortal.Persistence.Sequences;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintsPortal.Persistence.Arriving;

/// <summary>
/// What arrivals add to the register, past the tracking of changes: nothing of it is there yet, so there is nothing to track. The
/// head of the journal and the numbers are read once in a transaction, which nobody else writes in.
/// </summary>
public sealed class ArrivalRows : IAsyncDisposable
{
    private const string Savepoint = "arrival";

    private readonly PreparedRows _prepared;
    private readonly RegisterFilling _filling;
    private readonly List<object> _made = [];
    private Dictionary<(string Name, int Year), int> _numbers = [];
    private readonly Dictionary<Guid, CommitmentKey> _keys = [];
    private JournalHead _head;

    private ArrivalRows(RegisterContext database)
    {
        Database = database;
        _prepared = new PreparedRows(database);
        _filling = new RegisterFilling(database);
    }

    /// <summary>The register as this transaction sees it.</summary>
    public RegisterContext Database { get; }

    /// <summary>A server may close a connection while nobody writes; a file stays.</summary>
    internal bool MayBreak => Database is not SqliteRegisterContext;

    internal static async Task<ArrivalRows> OpenAsync(IDbContextFactory<RegisterContext> databases)
    {
        var database = await databases.CreateDbContextAsync();
        try
        {
            // Kept open, so that its statements stay prepared.
            await database.Database.OpenConnectionAsync();
            return new ArrivalRows(database);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public void Add(object made) => _made.Add(made);

    /// <summary>Enters acts on a complaint of this write in the journal. What the first one stores gives the complaint its key.</summary>
    public void Append(IEnumerable<JournalAct> acts)
    {
        foreach (var act in acts)
        {
            var entry = JournalChain.Append(_head, act, act.Contents.Count == 0 ? null : KeyOf(act.ComplaintId!.Value));
            _made.Add(entry);
            _head = entry.AsHead();
        }
    }

    /// <summary>A number without a gap (R2): given back where the work fails.</summary>
    public async Task<int> NextNumberAsync(string name, int year, CancellationToken cancellation)
    {
        if (!_numbers.TryGetValue((name, year), out var last))
            last = await Database.Sequences.Where(s => s.Name == name && s.Year == year).Select(s => s.Last).SingleOrDefaultAsync(cancellation);
        return _numbers[(name, year)] = last + 1;
    }

    /// <summary>Whether a table holds a row with these values.</summary>
    public Task<bool> HasAsync<T>(params (string Property, object Value)[] values) => _prepared.AnyAsync(_filling.TableOf(typeof(T)), values);

    public async ValueTask DisposeAsync()
    {
        await _prepared.DisposeAsync();
        await Database.DisposeAsync();
    }

    internal Task WriteAsync(IReadOnlyList<JointWrite> writes) => Database.WriteAsync(async () =>
    {
        _head = await Database.JournalHeadAsync();
        _numbers.Clear();
        foreach (var write in writes)
        {
            if (writes.Count == 1) await DoAsync(write);
            else await TryAsync(write);
        }

        foreach (var ((name, year), last) in _numbers) await Database.ContinueAfterAsync(name, year, last);
    });

    /// <summary>One that fails by itself leaves nothing: neither rows nor numbers nor entries of the journal.</summary>
    private async Task TryAsync(JointWrite write)
    {
        var (transaction, head, numbers) = (Database.Database.CurrentTransaction!, _head, new Dictionary<(string, int), int>(_numbers));
        await transaction.CreateSavepointAsync(Savepoint);
        try
        {
            await DoAsync(write);
        }
        catch (Exception failure) when (!Database.IsTransient(failure) && !StorageFailure.Is(failure))
        {
            await transaction.RollbackToSavepointAsync(Savepoint);
            (_head, _numbers) = (head, numbers);
            write.NoteFailure(failure);
        }

        await transaction.ReleaseSavepointAsync(Savepoint);
    }

    private async Task DoAsync(JointWrite write)
    {
        _made.Clear();
        _keys.Clear();
        await write.DoAsync(this);
        var rows = new FilledRows();
        foreach (var made in _made)
        {
            _filling.Add(rows, made);
            if (made is not Complaint complaint) continue;
            _filling.AddOwned(rows, complaint);
            _filling.Add(rows, new SearchEntry { ComplaintId = complaint.Id, Text = SearchText.Of(complaint) });
        }

        await _filling.WriteAsync(rows, _prepared);
    }

    private CommitmentKey KeyOf(Guid complaintId)
    {
        if (_keys.TryGetValue(complaintId, out var key)) return key;
        _made.Add(key = CommitmentKey.New(complaintId));
        return _keys[complaintId] = key;
    }
}
