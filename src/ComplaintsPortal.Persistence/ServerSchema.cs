using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintsPortal.Persistence;

/// <summary>
/// Brings a server's database to the schema of this program, one instance at a time from the first table to the last trigger: EF's own
/// lock is held for a migration at a time, and what follows from the model is in no migration.
/// </summary>
/// <param name="IsWhole">Whether what is in no migration is there, and as it must be.</param>
/// <param name="TakeTurn">Waits for the others; the turn ends with the connection, however that ends.</param>
/// <param name="Complete">Makes what is in no migration.</param>
internal sealed record ServerSchema(Func<CancellationToken, Task<bool>> IsWhole, Func<CancellationToken, Task<DbConnection>> TakeTurn, Func<CancellationToken, Task> Complete)
{
    public async Task BringAsync(RegisterContext database, CancellationToken cancellation)
    {
        await database.RequireKnownAsync(cancellation);
        if (await database.IsCurrentAsync(cancellation) && await IsWhole(cancellation)) return;
        await MakeAsync(database, cancellation);
        await using var turn = await TakeTurn(cancellation);
        await database.RequireKnownAsync(cancellation);
        if (!await database.IsCurrentAsync(cancellation)) await database.Database.MigrateAsync(cancellation);
        await Complete(cancellation);
    }

    /// <summary>A lock belongs to a database, so the database comes before it; another instance may be quicker.</summary>
    private static async Task MakeAsync(RegisterContext database, CancellationToken cancellation)
    {
        var creator = database.Database.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellation)) return;
        try
        {
            await creator.CreateAsync(cancellation);
        }
        catch (DbException)
        {
            if (!await creator.ExistsAsync(cancellation)) throw;
        }
    }
}
