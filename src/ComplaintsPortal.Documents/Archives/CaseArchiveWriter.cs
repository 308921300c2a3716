using System.IO.Compression;
using ComplaintsPortal.Domain.Archives;

namespace ComplaintsPortal.Documents.Archives;

/// <summary>
/// Writes a case as a ZIP, one file after the other, into any stream: nothing is held whole in memory. Entries stand in the
/// order of the sections, each dated with its own instant (UTC), so the same case gives the same entries; index.html comes
/// last, for it names the SHA-256 of all the others, and what was left out with why.
/// </summary>
public static class CaseArchiveWriter
{
    public const string IndexName = "index.html";

    public static async Task WriteAsync(CaseArchive archive, Stream output, CancellationToken cancellation = default)
    {
        await using var deferred = new DeferredStream(output);
        await using (var zip = await ZipArchive.CreateAsync(deferred, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            var (names, written) = (new EntryNames(), new List<WrittenEntry>());
            foreach (var section in archive.Sections)
            {
                foreach (var file in section.Files)
                    written.Add(file.Withheld is not null ? WrittenEntry.LeftOut(section.Kind, file) : await WriteAsync(zip, section.Kind, file, names, cancellation));
            }
            await WriteIndexAsync(zip, archive, written, cancellation);
        }
        await deferred.FlushAsync(cancellation);
    }

    private static async Task<WrittenEntry> WriteAsync(
        ZipArchive zip, ArchiveSectionKind section, ArchiveFile file, EntryNames names, CancellationToken cancellation)
    {
        var path = names.Take(ArchiveWords.FolderOf(section), file.Name);
        await using var target = await Create(zip, path, file.At).OpenAsync(cancellation);
        await using var hashing = new HashingStream(target);
        await using var source = await file.OpenAsync(cancellation);
        await source.CopyToAsync(hashing, cancellation);
        return new(section, file, path, hashing.Written, hashing.Sha256);
    }

    private static async Task WriteIndexAsync(ZipArchive zip, CaseArchive archive, List<WrittenEntry> written, CancellationToken cancellation)
    {
        await using var target = await Create(zip, IndexName, archive.ProducedAt).OpenAsync(cancellation);
        await using var text = new StreamWriter(target);
        await text.WriteAsync(ArchiveIndex.Html(archive, written).AsMemory(), cancellation);
    }

    private static ZipArchiveEntry Create(ZipArchive zip, string path, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = at.ToUniversalTime();
        return entry;
    }
}
