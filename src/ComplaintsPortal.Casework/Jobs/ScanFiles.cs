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
/// Has the antivirus look at every document and every raw message it has not cleared, the newest first, so that those stored before
/// there was one hold up nobody; and, when it has learnt new signatures, at the recent documents again that it had cleared. While it
/// does not answer they wait (R1). Every instance asks whether it is there; one at a time has files scanned.
/// </summary>
public sealed class ScanFiles(
    RegisterContext database, DocumentStore store, Casebook casebook, OfficeClock clock, IScanner scanner, ScannerWatch watch, ScanPlan plan, FilesToScan files, RegisterLeases leases)
{
    public const string LeaseName = "antivirus";

    private const int Batch = 200;

    /// <summary>Scans that may come to nothing, although the scanner is there, before the file is left to a person.</summary>
    public const int MostFailures = 5;

    /// <summary>One round; how many files the antivirus had its word on.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (!scanner.IsOn || !watch.Note(await scanner.AnswersAsync(cancellation))) return 0;
        var news = await NewsAsync(cancellation);
        if (!await IsAnyAsync(news, cancellation)) return 0;
        await using var turn = await leases.TakeAsync(LeaseName, cancellation);
        return turn is null ? 0 : await ScanAllAsync(turn, news, cancellation);
    }

    /// <summary>The signatures, where files may not have been held against them yet.</summary>
    private async Task<string?> NewsAsync(CancellationToken cancellation) =>
        plan.RescanDays > 0 && await scanner.SignaturesAsync(cancellation) is { } signatures && watch.IsNews(signatures) ? signatures : null;

    private async Task<bool> IsAnyAsync(string? news, CancellationToken cancellation)
    {
        if (await files.Waiting().AnyAsync(cancellation) || await files.WaitingMessages().AnyAsync(cancellation)) return true;
        if (news is null) return false;
        if (await files.ClearedBefore(news).AnyAsync(cancellation)) return true;
        watch.Settle(news);
        return false;
    }

    /// <summary>A scan that outlasts the lease may be made twice; its word is kept once.</summary>
    private async Task<int> ScanAllAsync(HeldLease turn, string? news, CancellationToken cancellation)
    {
        var signatures = await scanner.SignaturesAsync(cancellation);
        var scanned = 0;
        foreach (var file in (await BatchAsync(news, cancellation)).TakeWhile(_ => turn.IsHeld))
        {
            var verdict = await ScanAsync(file, cancellation);
            if (verdict.State != ScanState.Waiting) scanned++;
            else if (!watch.Note(await scanner.AnswersAsync(cancellation))) break;
            await KeepAsync(file, Settled(verdict, file, signatures), cancellation);
        }

        return scanned;
    }

    /// <summary>What waits goes before what was cleared once.</summary>
    private async Task<List<FileToScan>> BatchAsync(string? news, CancellationToken cancellation)
    {
        var batch = await files.Waiting().Take(Batch).ToListAsync(cancellation);
        batch.AddRange(await files.WaitingMessages().Take(Batch).ToListAsync(cancellation));
        if (news is not null && batch.Count < Batch) batch.AddRange(await files.ClearedBefore(news).Take(Batch - batch.Count).ToListAsync(cancellation));
        return batch;
    }

    /// <summary>A content that can't be read any more counts like a scan that came to nothing.</summary>
    private async Task<ScanVerdict> ScanAsync(FileToScan file, CancellationToken cancellation)
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

    /// <summary>
    /// What is kept. A file that fails for the fifth time is left to a person; what is clean bears the signatures that found it so;
    /// a second look that comes to nothing takes nothing back.
    /// </summary>
    private static ScanVerdict Settled(ScanVerdict verdict, FileToScan file, string? signatures) => verdict.State switch
    {
        ScanState.Clean => ScanVerdict.Clean with { Finding = signatures },
        not ScanState.Infected when file.IsSecondLook => ScanVerdict.Clean with { Finding = signatures },
        ScanState.Waiting when file.FailedScans + 1 >= MostFailures => ScanVerdict.NotScannable(verdict.Finding ?? ""),
        _ => verdict,
    };

    private Task KeepAsync(FileToScan file, ScanVerdict verdict, CancellationToken cancellation) => verdict.State == ScanState.Infected && file.ComplaintId is { } complaintId
        ? casebook.ChangeAsync(complaintId, Actor.Portal, change => SetApartAsync(change, file, verdict, cancellation), cancellation)
        : database.WriteAsync(() => NoteAsync(database, file, verdict, cancellation), cancellation);

    private async Task SetApartAsync(Change change, FileToScan file, ScanVerdict verdict, CancellationToken cancellation)
    {
        if (!await NoteAsync(change.Database, file, verdict, cancellation)) return;
        change.Journal(ActNames.DocumentInfected, Facts.Of(("document", file.Id), ("signature", verdict.Finding)));
    }

    /// <summary>One statement, so that of two who found the same only one enters it in the journal.</summary>
    private async Task<bool> NoteAsync(RegisterContext writer, FileToScan file, ScanVerdict verdict, CancellationToken cancellation)
    {
        var (now, failed) = (clock.Instant, verdict.State == ScanState.Waiting ? 1 : 0);
        var finding = verdict.Finding is { Length: > FileScan.LongestFinding } text ? text[..FileScan.LongestFinding] : verdict.Finding;
        return await writer.FileScans
            .Where(scan => scan.Id == file.Id && scan.State == file.State)
            .ExecuteUpdateAsync(
                set => set.SetProperty(scan => scan.State, verdict.State).SetProperty(scan => scan.Finding, finding)
                    .SetProperty(scan => scan.ScannedAt, now).SetProperty(scan => scan.FailedScans, scan => scan.FailedScans + failed),
                cancellation) > 0;
    }
}
