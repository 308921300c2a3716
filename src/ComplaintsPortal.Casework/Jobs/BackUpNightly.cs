using ComplaintsPortal.Casework.Upkeep.Backups;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>
/// Backs the embedded database up once a night, or as soon as the portal runs again, and lets go of the backups that are too many,
/// never before there is a new one. Safe to run twice and in two places: a lock in the folder and the file's name see to it.
/// </summary>
public sealed class BackUpNightly(
    RegisterContext database, SqliteBackups backups, NightlyBackups nights, BackupPlan plan, BackupRecord record, OfficeClock clock)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(12);

    /// <summary>One round; whether it made a backup.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            var made = !plan.IsOff && await MakeIfDueAsync(cancellation);
            if (made || IsOver) record.NoteDone();
            return made;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            record.NoteFailed(new FailedBackup(clock.Instant, (failure as BackupException)?.Fault));
            throw;
        }
    }

    private async Task<bool> MakeIfDueAsync(CancellationToken cancellation)
    {
        var night = LastNight;
        if (IsMade(night) || !await WasThereAsync(night, cancellation)) return false;
        nights.Prepare();
        using var turn = TakeTurn();
        if (turn is null || IsMade(night)) return false;
        nights.SweepRemains(clock.Instant - LongestRun);
        var held = await backups.WriteAsync(nights.FileOf(night), cancellation);
        if (held.Journal.Fault is { } fault) throw new BackupException(BackupFault.JournalBroken, $"{fault.Sequence}");
        foreach (var old in BackupRotation.Superfluous(nights.Nights(), plan)) nights.Remove(old);
        nights.RemoveUpgradesBefore(clock.Instant - TimeSpan.FromDays(plan.Nights + (7 * plan.Weeks)));
        return true;
    }

    /// <summary>The date of the last night whose hour is over.</summary>
    private DateOnly LastNight
    {
        get
        {
            var here = TimeZoneInfo.ConvertTime(clock.Instant, clock.Zone);
            return DateOnly.FromDateTime(here.Date).AddDays(here.Hour >= plan.Hour ? 0 : -1);
        }
    }

    /// <summary>The last failure is over once there is a later backup, whoever made it.</summary>
    private bool IsOver => record.Failure is { } failure && nights.Nights() is [var newest, ..] && nights.MadeAt(newest) > failure.At;

    private bool IsMade(DateOnly night) => nights.Nights() is [var newest, ..] && newest >= night;

    /// <summary>A register that was begun since then has its first backup next night.</summary>
    private async Task<bool> WasThereAsync(DateOnly night, CancellationToken cancellation)
    {
        var first = await database.Journal.AsNoTracking().OrderBy(entry => entry.Sequence).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancellation);
        if (first is not { } begun) return false;
        var here = TimeZoneInfo.ConvertTime(begun, clock.Zone).DateTime;
        return here < night.ToDateTime(new TimeOnly(plan.Hour, 0));
    }

    /// <summary>Null while another process makes the backup.</summary>
    private FileStream? TakeTurn()
    {
        try
        {
            return new FileStream(Path.Combine(plan.Directory, ".in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (!StorageFailure.Is(held))
        {
            return null;
        }
    }
}
