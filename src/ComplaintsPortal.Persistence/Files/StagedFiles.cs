using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Files;

/// <summary>
/// Files chosen on a form, kept for 24 hours while another field is wrong. Each is stored as it comes, before the
/// form's own write, which then only takes them over.
/// </summary>
public sealed class StagedFiles(IDbContextFactory<RegisterContext> databases, DocumentStore store, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Stores the content and puts it beside the others of this form.</summary>
    public async Task<StagedFile> StageAsync(
        string token, string name, string contentType, Stream content, CancellationToken cancellation = default)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        return await StageAsync(database, token, name, contentType, content, cancellation);
    }

    /// <summary>The same within the caller's context, and so within its write where it is in one.</summary>
    public async Task<StagedFile> StageAsync(
        RegisterContext database, string token, string name, string contentType, Stream content, CancellationToken cancellation = default)
    {
        var stored = await store.WriteAsync(database, content, cancellation);
        var staged = Staged(token, name, contentType, stored, origin: null);
        await database.WriteAsync(() => Task.FromResult(database.StagedFiles.Add(staged)), cancellation);
        return staged;
    }

    /// <summary>The same for what a stranger or staff send, within the bounds of what may pass (R53): kept, or why not.</summary>
    public async Task<PassingRefusal?> StageAsync(PassingFile file, PassingBounds bounds, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var length = file.Content.Length;
        if (length > bounds.BytesPerOrigin) return PassingRefusal.OriginFull;
        var stored = await store.WriteAsync(database, file.Content, cancellation);
        var staged = Staged(file.Token, file.Name, file.ContentType, stored, file.Origin);
        return await database.WriteAsync(
            async () =>
            {
                if (await PassingShares.MakeRoomAsync(database, staged, bounds, cancellation) is not { } refusal)
                {
                    database.StagedFiles.Add(staged);
                    return (PassingRefusal?)null;
                }

                await database.StoredFiles.Where(content => content.Id == stored.Id).ExecuteDeleteAsync(cancellation);
                return refusal;
            },
            cancellation);
    }

    /// <summary>The form's files in the order in which they were chosen.</summary>
    public async Task<IReadOnlyList<StagedFile>> ListAsync(string token, CancellationToken cancellation = default)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        return await Of(database, token).AsNoTracking().ToListAsync(cancellation);
    }

    /// <summary>Takes one off the form again; nothing happens when it is not on it.</summary>
    public async Task RemoveAsync(string token, Guid id, CancellationToken cancellation = default)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        await database.WriteAsync(
            async () =>
            {
                if (await Of(database, token).AnyAsync(file => file.Id == id, cancellation)) await PassingShares.LetGoAsync(database, id, cancellation);
            },
            cancellation);
    }

    /// <summary>
    /// Hands the form's files over, within the write that makes documents of them under the same ids; the contents
    /// stay where they are.
    /// </summary>
    public static async Task<IReadOnlyList<StagedFile>> TakeAsync(
        RegisterContext database, string token, CancellationToken cancellation = default)
    {
        var files = await Of(database, token).AsNoTracking().ToListAsync(cancellation);
        if (files.Count > 0) await Of(database, token).ExecuteDeleteAsync(cancellation);
        return files;
    }

    /// <summary>Takes away what is older than 24 hours and became part of no case and no message: staged files, and contents that were never received whole. Answers how many; safe to run twice and in two places.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation = default)
    {
        var until = clock.GetUtcNow() - Kept;
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var loose = database.StoredFiles
            .Where(file => file.CreatedAt <= until
                && !database.Documents.Any(document => document.Id == file.Id) && !database.IncomingMessages.Any(message => message.Id == file.Id))
            .Select(file => file.Id);
        var swept = 0;
        foreach (var id in await loose.ToListAsync(cancellation))
            swept += await database.WriteAsync(() => RemoveLooseAsync(database, id, cancellation), cancellation);
        return swept;
    }

    private StagedFile Staged(string token, string name, string contentType, StoredFile stored, string? origin) => new()
    {
        Id = stored.Id,
        TokenDigest = DigestOf(token),
        Name = name,
        ContentType = contentType,
        Length = stored.Length,
        Sha256 = stored.Sha256!,
        CreatedAt = clock.GetUtcNow(),
        Origin = origin,
    };

    private static Task<int> RemoveLooseAsync(RegisterContext database, Guid id, CancellationToken cancellation) =>
        database.StoredFiles
            .Where(file => file.Id == id && !database.Documents.Any(document => document.Id == id) && !database.IncomingMessages.Any(message => message.Id == id))
            .ExecuteDeleteAsync(cancellation);

    private static IQueryable<StagedFile> Of(RegisterContext database, string token)
    {
        var digest = DigestOf(token);
        return database.StagedFiles.Where(file => file.TokenDigest == digest).OrderBy(file => file.Id);
    }

    /// <summary>By what a form's files are known.</summary>
    public static string DigestOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
