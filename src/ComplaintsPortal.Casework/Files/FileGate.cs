using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Files;

/// <summary>The only way by which the content of a document leaves, to a page or an export: shut for what the antivirus has not cleared, and for what it was never asked about.</summary>
public sealed class FileGate(RegisterContext database, DocumentStore store, IScanner scanner)
{
    /// <summary>The documents of a case that are held back, by id, each with why.</summary>
    public async Task<IReadOnlyDictionary<Guid, Refusal>> WithheldAsync(Guid complaintId, CancellationToken cancellation)
    {
        var scans = await (
            from document in database.Documents.AsNoTracking()
            join one in database.FileScans on document.Id equals one.Id into found
            from scan in found.DefaultIfEmpty()
            where document.ComplaintId == complaintId && scan.State != ScanState.Clean
            select new { document.Id, State = (ScanState?)scan.State, scan.Finding }).ToListAsync(cancellation);
        return scans.Select(s => (s.Id, Why: new ScanFinding(s.State ?? ScanState.Waiting, s.Finding).WhyNotOpen(scanner.IsOn)))
            .Where(s => s.Why is not null)
            .ToDictionary(s => s.Id, s => s.Why!);
    }

    /// <summary>The content, read forward; refused where it is held back.</summary>
    public async Task<Stream> OpenAsync(Guid documentId, CancellationToken cancellation)
    {
        var scan = await database.FileScans.AsNoTracking().SingleOrDefaultAsync(scan => scan.Id == documentId, cancellation);
        RefusedException.When(new ScanFinding(scan?.State ?? ScanState.Waiting, scan?.Finding).WhyNotOpen(scanner.IsOn));
        return await store.OpenReadAsync(documentId, cancellation);
    }
}
