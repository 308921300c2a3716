using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Files;

/// <summary>The only way by which the content of a document leaves, to a page or an export: shut for what the antivirus has not cleared.</summary>
public sealed class FileGate(RegisterContext database, DocumentStore store, IScanner scanner)
{
    /// <summary>The documents of a case that are held back, by id, each with why.</summary>
    public async Task<IReadOnlyDictionary<Guid, Refusal>> WithheldAsync(Guid complaintId, CancellationToken cancellation)
    {
        var scans = await (
            from document in database.Documents.AsNoTracking()
            join scan in database.FileScans on document.Id equals scan.Id
            where document.ComplaintId == complaintId && scan.State != ScanState.Clean
            select new { document.Id, scan.State, scan.Finding }).ToListAsync(cancellation);
        return scans.Select(s => (s.Id, Why: new ScanFinding(s.State, s.Finding).WhyNotOpen(scanner.IsOn)))
            .Where(s => s.Why is not null)
            .ToDictionary(s => s.Id, s => s.Why!);
    }

    /// <summary>The content, read forward; refused where it is held back.</summary>
    public async Task<Stream> OpenAsync(Guid documentId, CancellationToken cancellation)
    {
        var scan = await database.FileScans.AsNoTracking().SingleAsync(scan => scan.Id == documentId, cancellation);
        RefusedException.When(new ScanFinding(scan.State, scan.Finding).WhyNotOpen(scanner.IsOn));
        return await store.OpenReadAsync(documentId, cancellation);
    }
}
