using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Arriving;

/// <summary>
/// Whether an embedded register may know a secret: each form that is sent asks whether it came before, and hardly one did. Asked by a
/// statement that stays prepared on a connection of its own; a context made for the question cost a seventh of a visit. A server is not
/// asked here, for it may close a connection that is kept: there, any secret may be known.
/// </summary>
public sealed class SecretsAtHand(IDbContextFactory<RegisterContext> databases, DatabaseSettings settings) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ArrivalRows? _rows;

    /// <summary>False only where it is certain that no committed write holds it.</summary>
    public async Task<bool> MayKnowAsync(SecretPurpose purpose, byte[] digest, CancellationToken cancellation)
    {
        if (settings.Provider != DatabaseProvider.Sqlite) return true;
        await _turn.WaitAsync(cancellation);
        try
        {
            _rows ??= await ArrivalRows.OpenAsync(databases);
            return await _rows.HasAsync<TrackingSecret>((nameof(TrackingSecret.Digest), digest), (nameof(TrackingSecret.Purpose), purpose));
        }
        catch
        {
            await LetGoAsync();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await LetGoAsync();
        _turn.Dispose();
    }

    private async Task LetGoAsync()
    {
        if (_rows is not { } rows) return;
        _rows = null;
        await rows.DisposeAsync();
    }
}
