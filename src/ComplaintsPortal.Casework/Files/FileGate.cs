using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Files;

/// <summary>The only way by which the content of a document, or a raw message, leaves, to a page or an export: shut for what the antivirus has not cleared, and for what it was never asked about.</summary>
public sealed class FileGate(RegisterContext database, DocumentStore store, IScanner scanner)
{
    /// <summary>The documents and raw messages of a case that are held back, by id, each with why.</summary>
    public async Task<IReadOnlyDictionary<Guid, Refusal>> WithheldAsync(Guid complaintId, CancellationToken cancellation)
    {
        var files = database.Documents.AsNoTracking().Where(d => d.ComplaintId == complaintId).Select(d => d.Id)
            .Concat(database.IncomingMessages.AsNoTracking().Where(m => m.ComplaintId == complaintId).Select(m => m.Id));
        var scans = await (
            from id in files
            join one in database.FileScans on id equals one.Id into found
            from scan in found.DefaultIfEmpty()
            where scan.State != ScanState.Clean
            select new { Id = id, State = (ScanState?)scan.State, scan.Finding }).ToListAsync(cancellation);
        return scans.Select(s => (s.Id, Why: new ScanFinding(s.State ?? ScanState.Waiting, s.Finding).WhyNotOpen(scanner.IsOn)))
            .Where(s => s.Why is not null)
            .ToDictionary(s => s.Id, s => s.Why!);
    }

    /// <summary>The content, read forward; refused where it is held back.</summary>
    public async Task<Stream> OpenAsync(Guid fileId, CancellationToken cancellation)
    {
        RefusedException.When(await WhyNotOpenAsync(fileId, cancellation));
        return await store.OpenReadAsync(fileId, cancellation);
    }

    /// <summary>Why one content is held back; null where nothing holds it.</summary>
    public async Task<Refusal?> WhyNotOpenAsync(Guid fileId, CancellationToken cancellation)
    {
        var scan = await database.FileScans.AsNoTracking().SingleOrDefaultAsync(scan => scan.Id == fileId, cancellation);
        return new ScanFinding(scan?.State ?? ScanState.Waiting, scan?.Finding).WhyNotOpen(scanner.IsOn);
    }
}
