using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Setup;

/// <summary>
/// Looks the embedded register through at each start: a small one before anybody comes, a large one beside the first visitors, for
/// its reading takes as long as its disk needs. Where it is damaged the portal is not ready and takes nothing (R1); what can be read,
/// can be read.
/// </summary>
public sealed class RegisterCheck(RegisterSettings settings, IDbContextFactory<RegisterContext> register, ILogger<RegisterCheck> log) : BackgroundService
{
    /// <summary>In bytes: as much as is looked through in less than a tenth of a second.</summary>
    private const long Small = 64 << 20;

    private bool _isDone;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (new FileInfo(settings.Place) is { Exists: true, Length: <= Small }) await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _isDone ? Task.CompletedTask : LookAsync(stoppingToken);

    private async Task LookAsync(CancellationToken stop)
    {
        _isDone = true;
        try
        {
            if (await Task.Run(() => SqliteCheck.FirstDamage(settings.Database, stop), stop) is not { } damage) return;
            await using var database = await register.CreateDbContextAsync(stop);
            database.NoteDamage(damage);
            log.LogCritical("The register {File} is damaged: {Damage}. Nothing is taken until a backup is put back", settings.Place, damage);
            await Console.Error.WriteLineAsync(ProgramWords.Of("Register.Damaged", damage));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The portal stops; the next start looks again.
        }
        catch (Exception failure) when (DatabaseFailure.In(failure) is not null)
        {
            log.LogError(failure, "The register {File} could not be looked through", settings.Place);
        }
    }
}
