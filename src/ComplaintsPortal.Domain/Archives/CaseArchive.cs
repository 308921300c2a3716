namespace ComplaintsPortal.Domain.Archives;

/// <summary>A whole case as it leaves the portal in one file: its sections in the order they are read. Contents are opened only when they are written, one at a time.</summary>
public sealed record CaseArchive(string Reference, string Organisation, DateTimeOffset ProducedAt, IReadOnlyList<ArchiveSection> Sections);
