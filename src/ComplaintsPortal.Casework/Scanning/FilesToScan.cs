using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Scanning;

/// <summary>What the antivirus is to look at: first what it has not cleared, the newest first; then what older signatures cleared.</summary>
public sealed class FilesToScan(RegisterContext database, OfficeClock clock, ScanPlan plan)
{
    /// <summary>What could not be scanned is tried again each day: a limit may have been raised meanwhile.</summary>
    public static readonly TimeSpan TriedAgainAfter = TimeSpan.FromDays(1);

    public IQueryable<FileToScan> Waiting()
    {
        var again = clock.Instant - TriedAgainAfter;
        return
            from scan in database.FileScans.AsNoTracking()
            join document in database.Documents on scan.Id equals document.Id
            where scan.State == ScanState.Waiting || (scan.State == ScanState.NotScannable && scan.ScannedAt <= again)
            orderby scan.FailedScans, document.AddedAt descending
            select new FileToScan(scan.Id, (Guid?)document.ComplaintId, document.Sha256, scan.State, scan.FailedScans);
    }

    /// <summary>Raw messages, which belong to a case only once somebody or a rule has said so.</summary>
    public IQueryable<FileToScan> WaitingMessages()
    {
        var again = clock.Instant - TriedAgainAfter;
        return
            from scan in database.FileScans.AsNoTracking()
            join message in database.IncomingMessages on scan.Id equals message.Id
            where scan.State == ScanState.Waiting || (scan.State == ScanState.NotScannable && scan.ScannedAt <= again)
            orderby scan.FailedScans, message.ReceivedAt descending
            select new FileToScan(scan.Id, message.ComplaintId, message.Sha256, scan.State, scan.FailedScans);
    }

    /// <summary>Stored in the last days of the plan and found clean by other signatures than these: malware is often known some days late.</summary>
    public IQueryable<FileToScan> ClearedBefore(string signatures)
    {
        var since = clock.Instant - TimeSpan.FromDays(plan.RescanDays);
        return
            from stored in database.StoredFiles.AsNoTracking()
            join scan in database.FileScans on stored.Id equals scan.Id
            join document in database.Documents on stored.Id equals document.Id
            where stored.CreatedAt >= since && scan.State == ScanState.Clean && (scan.Finding == null || scan.Finding != signatures)
            orderby stored.CreatedAt descending
            select new FileToScan(scan.Id, (Guid?)document.ComplaintId, document.Sha256, scan.State, scan.FailedScans);
    }
}
