namespace ComplaintsPortal.Domain.Archives;

/// <summary>A part of a case. An empty section is still named in the index: that there is nothing is information too.</summary>
public sealed record ArchiveSection(ArchiveSectionKind Kind, IReadOnlyList<ArchiveFile> Files);
