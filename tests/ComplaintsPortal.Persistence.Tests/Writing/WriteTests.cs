using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Persistence.Conventions;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Writing;

public sealed class WriteTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Write_WhatFails_LeavesNothingBehind()
    {
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<TimeoutException>(() => database.WriteAsync<int>(async () =>
        {
            database.Add(Sample.Complaint());
            await database.SaveChangesAsync();
            throw new TimeoutException();
        }));
        await database.WriteAsync(() => Task.CompletedTask);

        Assert.Equal(0, await database.Complaints.CountAsync());
    }

    [Fact]
    public async Task Write_WithinAWrite_JoinsIt()
    {
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<TimeoutException>(() => database.WriteAsync<int>(async () =>
        {
            await database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint())));
            throw new TimeoutException();
        }));

        Assert.Equal(0, await database.Complaints.CountAsync());
    }

    [Fact]
    public async Task Write_ByAnotherContextWithinAWrite_IsRefusedInsteadOfWaitingForItself()
    {
        await using var outer = _database.CreateDbContext();
        await using var inner = _database.CreateDbContext();

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => outer.WriteAsync(() => inner.WriteAsync(() => Task.CompletedTask)));

        await inner.WriteAsync(() => Task.CompletedTask);
    }

    [Fact]
    public async Task Write_WithChangesPendingFromBefore_IsRefused()
    {
        await using var database = _database.CreateDbContext();
        database.Add(Sample.Complaint());

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync(() => Task.CompletedTask));
    }

    [Fact]
    public async Task Write_ByTwentyAtOnce_GivesEachItsTurn()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(rank => Task.Run(async () =>
        {
            await using var database = _database.CreateDbContext();
            await database.WriteAsync(async () =>
            {
                var seen = await database.Complaints.CountAsync();
                database.Add(Sample.Complaint(rank: seen + 1));
            });
        })));

        await using var fresh = _database.CreateDbContext();
        Assert.Equal(20, await fresh.Complaints.CountAsync());
    }

    [Fact]
    public async Task Read_WhileSomeoneWrites_DoesNotWaitAndSeesWhatWasCommitted()
    {
        await using var writer = _database.CreateDbContext();
        await writer.WriteAsync(async () =>
        {
            writer.Add(Sample.Complaint());
            await writer.SaveChangesAsync();
            await using var reader = _database.CreateDbContext();
            Assert.Equal(0, await reader.Complaints.CountAsync());
        });

        await using var after = _database.CreateDbContext();
        Assert.Equal(1, await after.Complaints.CountAsync());
    }

    [Fact]
    public async Task Save_WhatSomebodyElseChangedMeanwhile_IsAConflict()
    {
        var complaint = Sample.Complaint();
        await using var mine = _database.CreateDbContext();
        await mine.WriteAsync(() => mine.AddRangeAsync(complaint, new CaseFile(complaint.Id, Sample.Instant)));
        var seen = await mine.CaseFiles.AsNoTracking().SingleAsync();
        await using (var theirs = _database.CreateDbContext())
        {
            await theirs.WriteAsync(async () => (await theirs.CaseFiles.SingleAsync()).Resolve("leur texte"));
        }

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.WriteAsync(async () =>
        {
            var file = await mine.CaseFiles.SingleAsync();
            mine.ExpectVersion(file, seen.Version);
            file.Resolve("mon texte");
        }));

        Assert.Equal("leur texte", (await mine.CaseFiles.AsNoTracking().SingleAsync()).Resolution);
    }

    [Fact]
    public async Task Save_AChange_RaisesTheVersion()
    {
        var complaint = Sample.Complaint();
        await using var database = _database.CreateDbContext();
        await database.WriteAsync(() => Task.FromResult(database.Add(complaint)));

        await database.WriteAsync(async () => (await database.Complaints.SingleAsync()).Categorise("Organisation"));

        Assert.Equal(2, (await database.Complaints.AsNoTracking().SingleAsync()).Version);
    }
}
