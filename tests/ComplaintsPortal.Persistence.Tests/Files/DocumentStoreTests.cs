using System.Security.Cryptography;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace ComplaintsPortal.Persistence.Tests.Files;

public sealed class DocumentStoreTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly DocumentStore _store;

    public DocumentStoreTests() => _store = new DocumentStore(_database, new FakeTimeProvider(Sample.Instant));

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(FileChunk.Size - 1, 1)]
    [InlineData(FileChunk.Size, 1)]
    [InlineData(FileChunk.Size + 1, 2)]
    [InlineData(3 * FileChunk.Size, 3)]
    public async Task Write_ThenRead_GivesTheSameBytes(int length, int chunks)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);

        var stored = await _store.WriteAsync(new Drip(bytes));

        await using var read = await _store.OpenReadAsync(stored.Id);
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy);
        await using var database = _database.CreateDbContext();
        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal(length, stored.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), stored.Sha256);
        Assert.Equal(chunks, await database.FileChunks.CountAsync());
    }

    [Fact]
    public async Task Write_FiftyMegabytes_KeepsMemoryFlat()
    {
        const int length = 50 * 1024 * 1024;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var content = new Pattern(length);

        var stored = await _store.WriteAsync(content);
        var heldAfterWriting = GC.GetTotalMemory(forceFullCollection: true) - before;
        var read = 0L;
        await using (var stream = await _store.OpenReadAsync(stored.Id))
        {
            var buffer = new byte[64 * 1024];
            while (await stream.ReadAsync(buffer) is var count and > 0) read += count;
        }

        Assert.Equal(length, read);
        Assert.InRange(heldAfterWriting, long.MinValue, 8 * 1024 * 1024);
        Assert.InRange(content.MostHeldMeanwhile - before, long.MinValue, 24 * 1024 * 1024);
    }

    [Fact]
    public async Task Write_WhileTheSenderIsSlow_LetsOthersWrite()
    {
        var sender = new Stalling(FileChunk.Size + 1);
        var sending = _store.WriteAsync(sender);
        await sender.Stalled;

        await using (var database = _database.CreateDbContext())
        {
            await database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint())));
        }

        sender.GoOn();
        Assert.Equal(FileChunk.Size + 1, (await sending).Length);
    }

    [Fact]
    public async Task Write_WithinAWriteThatFails_LeavesNothing()
    {
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<TimeoutException>(() => database.WriteAsync<int>(async () =>
        {
            await _store.WriteAsync(database, new MemoryStream([1, 2, 3]));
            throw new TimeoutException();
        }));

        Assert.Equal(0, await database.StoredFiles.CountAsync());
        Assert.Equal(0, await database.FileChunks.CountAsync());
    }

    [Fact]
    public async Task OpenRead_AFileThatWasNeverWhole_IsNotFound()
    {
        await Assert.ThrowsAsync<IOException>(() => _store.WriteAsync(new Breaking()));
        await using var database = _database.CreateDbContext();
        var broken = await database.StoredFiles.SingleAsync();

        await Assert.ThrowsAsync<FileNotFoundException>(() => _store.OpenReadAsync(broken.Id));
    }

    [Fact]
    public async Task Read_AFileThatLacksAChunk_FailsInsteadOfEndingEarly()
    {
        var stored = await _store.WriteAsync(new MemoryStream(new byte[2 * FileChunk.Size]));
        await using (var database = _database.CreateDbContext())
        {
            await database.FileChunks.Where(chunk => chunk.Number == 1).ExecuteDeleteAsync();
        }

        await using var read = await _store.OpenReadAsync(stored.Id);

        await Assert.ThrowsAsync<InvalidDataException>(() => read.CopyToAsync(Stream.Null));
    }

    /// <summary>Comes in small pieces, as from a network.</summary>
    private sealed class Drip(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 9973)], cancellationToken);
    }
}
