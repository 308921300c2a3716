using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Arriving;
using ComplaintsPortal.Persistence.Filling;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Sequences;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Arriving;

public sealed class JointWritesTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _database = new();
    private readonly JointWrites _writes;

    public JointWritesTests() => _writes = new JointWrites(_database);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _writes.DisposeAsync();
        _database.Dispose();
    }

    [Fact, Trait("Rule", "R1"), Trait("Rule", "R2"), Trait("Rule", "R34")]
    public async Task Write_ByFortyAtOnce_KeepsEachWithItsNumberAndItsPlaceInTheJournal()
    {
        var ranks = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => ArriveAsync()));

        await using var database = _database.CreateDbContext();
        Assert.Equal(Enumerable.Range(1, 40), ranks.Order());
        Assert.Equal(Enumerable.Range(1, 40), await database.Complaints.Select(c => c.ReferenceRank).OrderBy(rank => rank).ToListAsync());
        Assert.Equal((40L, true), await JournalAsync(database));
        Assert.Equal((40, 40), (await database.ComplaintKeys.CountAsync(), await database.Matching("lefevre").CountAsync()));
    }

    [Fact, Trait("Rule", "R1"), Trait("Rule", "R2")]
    public async Task Write_WhereOneOfManyFails_LeavesNothingOfItAndKeepsTheOthers()
    {
        var arrivals = Enumerable.Range(0, 12).Select(i => ArriveAsync(fails: i == 5)).ToList();

        await Assert.ThrowsAsync<TimeoutException>(() => arrivals[5]);
        await Task.WhenAll(arrivals.Where((_, i) => i != 5));

        await using var database = _database.CreateDbContext();
        Assert.Equal(Enumerable.Range(1, 11), await database.Complaints.Select(c => c.ReferenceRank).OrderBy(rank => rank).ToListAsync());
        Assert.Equal((11L, true), await JournalAsync(database));
    }

    [Fact, Trait("Rule", "R2")]
    public async Task Write_BetweenOtherWriters_SharesTheNumbersWithThem()
    {
        var others = Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            await using var database = _database.CreateDbContext();
            await database.WriteAsync(async () => await database.NextNumberAsync("reference", 2026));
        }));

        await Task.WhenAll([.. Enumerable.Range(0, 20).Select(_ => ArriveAsync()), .. others]);

        await using var seen = _database.CreateDbContext();
        Assert.Equal(30, await seen.Sequences.Where(s => s.Name == "reference").Select(s => s.Last).SingleAsync());
        Assert.Equal(20, await seen.Complaints.Select(c => c.ReferenceRank).Distinct().CountAsync());
    }

    [Fact, Trait("Rule", "R1")]
    public async Task Write_OfWhatIsThereAlready_IsSeenWithinTheSameMoment()
    {
        var digest = Enumerable.Repeat((byte)7, 32).ToArray();

        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _writes.WriteAsync(
            async rows =>
            {
                if (await rows.HasAsync<TrackingSecret>((nameof(TrackingSecret.Digest), digest), (nameof(TrackingSecret.Purpose), SecretPurpose.Acknowledgement))) return false;
                var complaint = await AddAsync(rows);
                rows.Add(new TrackingSecret(complaint.Id, SecretPurpose.Acknowledgement, digest, Sample.Instant, null));
                return true;
            },
            default)));

        await using var database = _database.CreateDbContext();
        Assert.Equal((1, 1), (stored.Count(was => was), await database.Complaints.CountAsync()));
    }

    [Fact]
    public async Task Write_GivenUpBeforeItBegan_IsNotBegun()
    {
        using var gone = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        var first = _writes.WriteAsync(
            async rows =>
            {
                begun.TrySetResult();
                await gate.Task;
                return await AddAsync(rows);
            },
            default);
        await begun.Task;
        var second = _writes.WriteAsync(AddAsync, gone.Token);

        await gone.CancelAsync();
        gate.SetResult();

        await first;
        await Assert.ThrowsAsync<TaskCanceledException>(() => second);
        await using var database = _database.CreateDbContext();
        Assert.Equal(1, await database.Complaints.CountAsync());
    }

    [Fact]
    public async Task Write_AfterOneThatFailedAlone_GoesOn()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => ArriveAsync(fails: true));

        Assert.Equal(1, await ArriveAsync());
    }

    [Fact]
    public async Task Write_WhoseConnectionIsLost_FailsAndTheNextGoesOn()
    {
        await ArriveAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => _writes.WriteAsync(
            async rows =>
            {
                await rows.Database.Database.GetDbConnection().DisposeAsync();
                return await AddAsync(rows);
            },
            default).WaitAsync(TimeSpan.FromMinutes(1)));

        Assert.Equal(2, await ArriveAsync().WaitAsync(TimeSpan.FromMinutes(1)));
    }

    /// <summary>As the client of a server once cut long texts; here the server itself does it.</summary>
    [Fact, OnlyOn(DatabaseProvider.PostgreSql), Trait("Rule", "R1")]
    public async Task Write_OfWhichThereLiesAnotherTextThen_KeepsNothing()
    {
        _database.RunRaw("CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.description = left(NEW.description, 10); RETURN NEW; END'");
        _database.RunRaw("CREATE TRIGGER cut BEFORE INSERT ON complaints FOR EACH ROW EXECUTE FUNCTION cut()");

        var refused = await Assert.ThrowsAsync<NotKeptWholeException>(() => ArriveAsync());

        Assert.Contains("complaints.description", refused.Message, StringComparison.Ordinal);
        await using var database = _database.CreateDbContext();
        Assert.Equal((0, 0L), (await database.Complaints.CountAsync(), (await JournalAsync(database)).Entries));
    }

    private Task<int> ArriveAsync(bool fails = false) => _writes.WriteAsync(
        async rows =>
        {
            var complaint = await AddAsync(rows);
            return fails ? throw new TimeoutException() : complaint.ReferenceRank;
        },
        default);

    private static async Task<Complaint> AddAsync(ArrivalRows rows)
    {
        var complaint = Sample.Complaint(await rows.NextNumberAsync("reference", 2026, default));
        rows.Add(complaint);
        rows.Append([new JournalAct(Sample.Instant, Actor.Complainant, "complaint.received")
        {
            ComplaintId = complaint.Id, Reference = complaint.Reference, Contents = [Contents.Arrival(complaint)],
        }]);
        return complaint;
    }

    private static async Task<(long Entries, bool Intact)> JournalAsync(RegisterContext database) =>
        ((await database.JournalHeadAsync()).Sequence, (await database.VerifyJournalAsync()).Intact);
}
