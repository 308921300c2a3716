using System.Security.Cryptography;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Verifying;

/// <summary>Holds the bytes of files against the digests that their documents and messages bear: the small ones many at a time, the large ones chunk by chunk.</summary>
internal sealed class StoredFileCheck(RegisterContext database)
{
    private readonly Dictionary<Guid, ExpectedFile> _files = [];

    public void Expect(StoredContents complaint, ContentName name, string sha256, long length) => _files[name.Id] = new ExpectedFile(complaint, name, sha256, length);

    /// <summary>Notes with its complaint each file whose bytes are not the ones received.</summary>
    public async Task RunAsync(ComplaintRange range, CancellationToken cancellation)
    {
        await CheckSmallAsync(range.Of<Document>(database, nameof(Document.ComplaintId)).Where(d => d.Length <= FileChunk.Size).Select(d => d.Id), cancellation);
        await CheckSmallAsync(range.Of<IncomingMessage>(database, nameof(IncomingMessage.ComplaintId)).Where(m => m.Length <= FileChunk.Size).Select(m => m.Id), cancellation);
        foreach (var (id, file) in _files)
            if (file.Length > FileChunk.Size ? !await IsWholeAsync(id, file, cancellation) : file.Length > 0 && file.Chunks != 1) file.IsDamaged();
    }

    private async Task CheckSmallAsync(IQueryable<Guid> ids, CancellationToken cancellation)
    {
        if (_files.Count == 0) return;
        var chunks = database.FileChunks.AsNoTracking().Join(ids, chunk => chunk.FileId, id => id, (chunk, _) => new { chunk.FileId, chunk.Bytes });
        await foreach (var chunk in chunks.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!_files.TryGetValue(chunk.FileId, out var file)) continue;
            file.Chunks++;
            if (chunk.Bytes.Length != file.Length || Hex(SHA256.HashData(chunk.Bytes)) != file.Sha256) file.IsDamaged();
        }
    }

    private async Task<bool> IsWholeAsync(Guid id, ExpectedFile file, CancellationToken cancellation)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        var chunks = database.FileChunks.AsNoTracking().Where(chunk => chunk.FileId == id).OrderBy(chunk => chunk.Number).Select(chunk => chunk.Bytes);
        await foreach (var bytes in chunks.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            digest.AppendData(bytes);
            length += bytes.Length;
        }

        return length == file.Length && Hex(digest.GetHashAndReset()) == file.Sha256;
    }

    private static string Hex(byte[] digest) => Convert.ToHexStringLower(digest);

    private sealed record ExpectedFile(StoredContents Complaint, ContentName Name, string Sha256, long Length)
    {
        public int Chunks { get; set; }

        public void IsDamaged() => Complaint.DamagedFiles.Add(Name);
    }
}
