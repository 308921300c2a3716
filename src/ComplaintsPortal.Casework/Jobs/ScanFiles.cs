using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Leases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>
/// Has the antivirus look at every document and every raw message it has not cleared, the newest first, so that those stored before there was one
/// hold up nobody. While it does not answer they wait (R1). Every instance asks whether it is there; one at a time has files scanned.
/// </summary>
public sealed class ScanFiles(
    RegisterContext database, DocumentStore store, Casebook casebook, OfficeClock clock, IScanner scanner, ScannerWatch watch, RegisterLeases leases)
{
    public const string LeaseName = "antivirus";

    private const int Batch = 200;

    /// <summary>Scans that may come to nothing, although the scanner is there, before the file is left to a person.</summary>
    public const int MostFailures = 5;

    /// <summary>What could not be scanned is tried again each day: a limit may have been raised meanwhile.</summary>
    public static readonly TimeSpan TriedAgainAfter = TimeSpan.FromDays(1);

    /// <summary>One round; how many files the antivirus had its word on.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (!scanner.IsOn || !watch.Note(await scanner.AnswersAsync(cancellation))) return 0;
        if (!await Waiting().AnyAsync(cancellation) && !await WaitingMessages().AnyAsync(cancellation)) return 0;
        await using var turn = await leases.TakeAsync(LeaseName, cancellation);
        return turn is null ? 0 : await ScanAllAsync(turn, cancellation);
    }

    /// <summary>A scan that outlasts the lease may be made twice; its word is kept once.</summary>
    private async Task<int> ScanAllAsync(HeldLease turn, CancellationToken cancellation)
    {
        var scanned = 0;
        var files = await Waiting().Take(Batch).ToListAsync(cancellation);
        files.AddRange(await WaitingMessages().Take(Batch).ToListAsync(cancellation));
        foreach (var file in files.TakeWhile(_ => turn.IsHeld))
        {
            var verdict = await ScanAsync(file, cancellation);
            if (verdict.State != ScanState.Waiting) scanned++;
            else if (!watch.Note(await scanner.AnswersAsync(cancellation))) break;
            await KeepAsync(file, Patient(verdict, file), cancellation);
        }

        return scanned;
    }

    private IQueryable<WaitingFile> Waiting()
    {
        var again = clock.Instant - TriedAgainAfter;
        return
            from scan in database.FileScans.AsNoTracking()
            join document in database.Documents on scan.Id equals document.Id
            where scan.State == ScanState.Waiting || (scan.State == ScanState.NotScannable && scan.ScannedAt <= again)
            orderby scan.FailedScans, document.AddedAt descending
            select new WaitingFile(scan.Id, (Guid?)document.ComplaintId, document.Sha256, scan.FailedScans);
    }

    /// <summary>Raw messages, which belong to a case only once somebody or a rule has said so.</summary>
    private IQueryable<WaitingFile> WaitingMessages()
    {
        var again = clock.Instant - TriedAgainAfter;
        return
            from scan in database.FileScans.AsNoTracking()
            join message in database.IncomingMessages on scan.Id equals message.Id
            where scan.State == ScanState.Waiting || (scan.State == ScanState.NotScannable && scan.ScannedAt <= again)
            orderby scan.FailedScans, message.ReceivedAt descending
            select new WaitingFile(scan.Id, message.ComplaintId, message.Sha256, scan.FailedScans);
    }

    /// <summary>A content that can't be read any more counts like a scan that came to nothing.</summary>
    private async Task<ScanVerdict> ScanAsync(WaitingFile file, CancellationToken cancellation)
    {
        try
        {
            await using var content = await store.OpenReadAsync(file.Id, cancellation);
            return await scanner.ScanAsync(content, cancellation);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or FileNotFoundException)
        {
            return ScanVerdict.TryAgain(damaged.Message);
        }
    }

    private static ScanVerdict Patient(ScanVerdict verdict, WaitingFile file) =>
        verdict.State == ScanState.Waiting && file.FailedScans + 1 >= MostFailures ? ScanVerdict.NotScannable(verdict.Finding ?? "") : verdict;

    private Task KeepAsync(WaitingFile file, ScanVerdict verdict, CancellationToken cancellation) => verdict.State == ScanState.Infected && file.ComplaintId is { } complaintId
        ? casebook.ChangeAsync(complaintId, Actor.Portal, change => SetApartAsync(change, file, verdict, cancellation), cancellation)
        : database.WriteAsync(() => NoteAsync(database, file.Id, verdict, cancellation), cancellation);

    private async Task SetApartAsync(Change change, WaitingFile file, ScanVerdict verdict, CancellationToken cancellation)
    {
        if (!await NoteAsync(change.Database, file.Id, verdict, cancellation)) return;
        change.Journal(ActNames.DocumentInfected, Facts.Of(("document", file.Id), ("signature", verdict.Finding)), Facts.Of(("file-digest", file.Sha256)));
    }

    /// <summary>One statement, so that of two who found the same only one enters it in the journal.</summary>
    private async Task<bool> NoteAsync(RegisterContext writer, Guid id, ScanVerdict verdict, CancellationToken cancellation)
    {
        var (now, failed) = (clock.Instant, verdict.State == ScanState.Waiting ? 1 : 0);
        var finding = verdict.Finding is { Length: > FileScan.LongestFinding } text ? text[..FileScan.LongestFinding] : verdict.Finding;
        return await writer.FileScans
            .Where(scan => scan.Id == id && (scan.State == ScanState.Waiting || scan.State == ScanState.NotScannable))
            .ExecuteUpdateAsync(
                set => set.SetProperty(scan => scan.State, verdict.State).SetProperty(scan => scan.Finding, finding)
                    .SetProperty(scan => scan.ScannedAt, now).SetProperty(scan => scan.FailedScans, scan => scan.FailedScans + failed),
                cancellation) > 0;
    }

    private sealed record WaitingFile(Guid Id, Guid? ComplaintId, string Sha256, int FailedScans);
}
