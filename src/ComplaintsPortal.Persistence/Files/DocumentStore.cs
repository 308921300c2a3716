using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Files;

/// <summary>
/// Puts files into the database and gets them out as streams, one chunk in memory at a time, so that one backup
/// holds everything and no file is ever whole in memory.
/// </summary>
public sealed class DocumentStore(IDbContextFactory<RegisterContext> databases, TimeProvider clock)
{
    /// <summary>
    /// Stores the content in writes of its own, a chunk each: a slow sender holds no one up. What it returns is then
    /// attached cheaply; what is never attached is swept away after a day.
    /// </summary>
    public async Task<StoredFile> WriteAsync(Stream content, CancellationToken cancellation = default)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        return await WriteAsync(database, content, cancellation);
    }

    /// <summary>The same within the caller's context, and so within its write where it is in one.</summary>
    public async Task<StoredFile> WriteAsync(RegisterContext database, Stream content, CancellationToken cancellation = default)
    {
        var file = new StoredFile { CreatedAt = clock.GetUtcNow() };
        await SaveAsync(database, EntityState.Added, cancellation, file, new FileScan { Id = file.Id });
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[FileChunk.Size];
        for (var number = 0; ; number++)
        {
            var read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
            if (read == 0) break;
            digest.AppendData(buffer, 0, read);
            file.Length += read;
            var bytes = read == buffer.Length ? buffer : buffer[..read];
            await SaveAsync(database, EntityState.Added, cancellation, new FileChunk { FileId = file.Id, Number = number, Bytes = bytes });
            if (read < buffer.Length) break;
        }
        file.Sha256 = Convert.ToHexStringLower(digest.GetHashAndReset());
        await SaveAsync(database, EntityState.Modified, cancellation, file);
        return file;
    }

    /// <summary>Reads forward only. The caller disposes of it; until then it holds a connection only while a chunk is fetched.</summary>
    public async Task<Stream> OpenReadAsync(Guid fileId, CancellationToken cancellation = default)
    {
        var database = await databases.CreateDbContextAsync(cancellation);
        var length = await database.StoredFiles.AsNoTracking()
            .Where(file => file.Id == fileId && file.Sha256 != null)
            .Select(file => (long?)file.Length)
            .SingleOrDefaultAsync(cancellation);
        if (length is not null) return new ChunkStream(database, fileId, length.Value);
        await database.DisposeAsync();
        throw new FileNotFoundException("No whole file is stored under this id.", fileId.ToString());
    }

    private static Task SaveAsync(RegisterContext database, EntityState state, CancellationToken cancellation, params object[] rows) =>
        database.WriteAsync(
            async () =>
            {
                foreach (var row in rows) database.Entry(row).State = state;
                await database.SaveChangesAsync(cancellation);
                foreach (var row in rows) database.Entry(row).State = EntityState.Detached;
            },
            cancellation);
}
