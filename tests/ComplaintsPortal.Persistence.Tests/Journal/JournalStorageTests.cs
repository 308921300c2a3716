using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Retention;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Journal;

[Trait("Rule", "R34")]
public sealed class JournalStorageTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly Complaint _complaint = Sample.Complaint();

    /// <summary>What someone who first took the triggers away may do to entry 3 of 6, and what the check says.</summary>
    public static TheoryData<string, int, JournalFaultKind> Forgeries => new()
    {
        { "UPDATE journal SET facts = '{\"status\":\"Closed\"}' WHERE sequence = 3", 3, JournalFaultKind.Edited },
        { "UPDATE journal SET at = '2020-01-01T00:00:00.0000000Z' WHERE sequence = 3", 3, JournalFaultKind.Edited },
        { "UPDATE journal SET actor_kind = 'Nobody' WHERE sequence = 3", 3, JournalFaultKind.Edited },
        { "UPDATE journal SET actor_kind = 'Complainant' WHERE sequence = 3", 3, JournalFaultKind.Edited },
        { "UPDATE journal SET complaint_id = NULL WHERE sequence = 3", 3, JournalFaultKind.Edited },
        { "UPDATE journal SET commitment = x'00' WHERE sequence = 3", 3, JournalFaultKind.Edited },
        { "UPDATE journal SET digest = x'' WHERE sequence = 3", 3, JournalFaultKind.Edited },
        { "UPDATE journal SET act = 'é' WHERE sequence = 3", 3, JournalFaultKind.Edited },
        { "DELETE FROM journal WHERE sequence = 3", 3, JournalFaultKind.Missing },
        { "DELETE FROM journal WHERE sequence = 1", 1, JournalFaultKind.Missing },
        { "INSERT INTO journal SELECT -1, at, actor_kind, actor_id, act, complaint_id, reference, facts, commitment, previous_digest, digest FROM journal WHERE sequence = 1", -1, JournalFaultKind.Repeated },
    };

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Verify_WhatWasWritten_IsIntact()
    {
        await WriteAsync(6);
        await using var database = _database.CreateDbContext();

        var verdict = await database.VerifyJournalAsync();

        Assert.Equal((6, true), (verdict.Entries, verdict.Intact));
        Assert.Equal(await database.JournalHeadAsync(), verdict.Head);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Verify_AfterAForgeryByRawSql_NamesTheFirstBrokenEntry(string forgery, int sequence, JournalFaultKind kind)
    {
        await WriteAsync(6);
        Forge(forgery);
        await using var database = _database.CreateDbContext();

        Assert.Equal(new JournalFault(sequence, kind), (await database.VerifyJournalAsync()).Fault);
    }

    /// <summary>A database with types of its own would not take these.</summary>
    [Theory, OnlyOn(DatabaseProvider.Sqlite)]
    [InlineData("UPDATE journal SET at = 'yesterday' WHERE sequence = 3")]
    [InlineData("UPDATE journal SET complaint_id = 'x' WHERE sequence = 3")]
    public Task Verify_AfterAForgeryThatCannotBeRead_NamesTheEntry(string forgery) =>
        Verify_AfterAForgeryByRawSql_NamesTheFirstBrokenEntry(forgery, 3, JournalFaultKind.Edited);

    [Fact]
    public async Task Verify_ACutTail_IsFoundByANotedHead()
    {
        await WriteAsync(6);
        await using var database = _database.CreateDbContext();
        var noted = await database.JournalHeadAsync();
        Forge("DELETE FROM journal WHERE sequence > 4");

        Assert.True((await database.VerifyJournalAsync()).Intact);
        Assert.Equal(new JournalFault(5, JournalFaultKind.Cut), (await database.VerifyJournalAsync(noted)).Fault);
    }

    [Fact]
    public async Task Append_InSeveralCallsOfOneWrite_ChainsThem()
    {
        await using var database = _database.CreateDbContext();

        await database.WriteAsync(async () =>
        {
            database.Add(_complaint);
            await database.AppendAsync(Act("a"));
            await database.SaveChangesAsync();
            await database.AppendAsync([Act("b"), Act("c")]);
        });

        Assert.Equal(3, (await database.VerifyJournalAsync()).Head.Sequence);
    }

    [Fact]
    public async Task Append_AfterAWriteThatFailed_GoesOnFromTheStoredHead()
    {
        await WriteAsync(2);
        await using var database = _database.CreateDbContext();
        await Assert.ThrowsAsync<TimeoutException>(() => database.WriteAsync<int>(async () =>
        {
            await database.AppendAsync(Act("lost"));
            throw new TimeoutException();
        }));

        await database.WriteAsync(() => database.AppendAsync(Act("kept")));

        Assert.Equal((3, true), (await database.VerifyJournalAsync() is var verdict ? (verdict.Entries, verdict.Intact) : default));
    }

    [Fact]
    public async Task Append_ByEightWriters_ForksNothing()
    {
        await WriteAsync(1);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await using var database = _database.CreateDbContext();
                await database.WriteAsync(() => database.AppendAsync(Act($"writer-{writer}")));
            }
        })));

        await using var fresh = _database.CreateDbContext();
        var verdict = await fresh.VerifyJournalAsync();
        Assert.Equal((81, true), (verdict.Entries, verdict.Intact));
    }

    [Fact]
    public async Task Append_WhatAnActStored_CommitsToItUnderTheComplaintsKey()
    {
        await WriteAsync(2);
        await using var database = _database.CreateDbContext();
        var key = await database.ComplaintKeys.SingleAsync();
        var entry = await database.Journal.OrderBy(e => e.Sequence).FirstAsync();

        Assert.True(key.Opens(new CommittedEntry(entry.Sequence, entry.Act, entry.Reference, entry.Facts, entry.Commitment), 0, Contents.Arrival(_complaint)));
        Assert.DoesNotContain("Lefèvre", entry.Facts, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R40")]
    public async Task Append_ToAnErasedComplaint_CommitsToNothing()
    {
        await WriteAsync(2);
        await using var database = _database.CreateDbContext();
        await database.WriteAsync(async () =>
        {
            database.Add(new Erasure { ComplaintId = _complaint.Id, At = Sample.Instant });
            await database.SaveChangesAsync();
            await database.ComplaintKeys.ExecuteDeleteAsync();
        });

        await database.WriteAsync(() => database.AppendAsync(Act("complaint.erased")));

        Assert.Null((await database.Journal.OrderBy(e => e.Sequence).LastAsync()).Commitment);
        Assert.Equal(0, await database.ComplaintKeys.CountAsync());
        Assert.True((await database.VerifyJournalAsync()).Intact);
    }

    [Fact]
    public async Task Append_OutsideAWrite_IsRefused()
    {
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.AppendAsync(Act("a")));
    }

    private async Task WriteAsync(int entries)
    {
        await using var database = _database.CreateDbContext();
        await database.WriteAsync(() => Task.FromResult(database.Add(_complaint)));
        for (var i = 1; i <= entries; i++)
        {
            var act = Act($"act-{i}");
            await database.WriteAsync(() => database.AppendAsync(act));
        }
    }

    private JournalAct Act(string name) => new(Sample.Instant, Sample.Agent, name)
    {
        ComplaintId = _complaint.Id,
        Reference = _complaint.Reference,
        Facts = new Dictionary<string, string?> { ["status"] = "Received" },
        Contents = [Contents.Arrival(_complaint)],
    };

    private void Forge(string statement)
    {
        _database.DropTrigger("journal_never_change", "journal");
        _database.DropTrigger("journal_are_kept", "journal");
        _database.RunRaw(statement);
    }
}
