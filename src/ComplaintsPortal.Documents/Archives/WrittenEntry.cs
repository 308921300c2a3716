using ComplaintsPortal.Domain.Archives;

namespace ComplaintsPortal.Documents.Archives;

/// <summary>An entry as it stands in the archive: the file it came from, its path, its size in bytes and its SHA-256.</summary>
internal sealed record WrittenEntry(ArchiveSectionKind Section, ArchiveFile File, string Path, long Size, string Sha256)
{
    /// <summary>Named in the index, its content left behind: it has no path.</summary>
    public static WrittenEntry LeftOut(ArchiveSectionKind section, ArchiveFile file) => new(section, file, "", file.KnownLength ?? 0, file.KnownSha256 ?? "");

    /// <summary>False where the bytes are no longer those that were stored.</summary>
    public bool IsAsStored => File.KnownSha256 is not { } known || known.Equals(Sha256, StringComparison.OrdinalIgnoreCase);
}
