using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.Persistence.AppendOnly;

/// <summary>
/// The first wall around what may only grow: a save that would change or delete it is refused before
/// it reaches the database. Triggers in the database are the second, for those who come another way.
/// </summary>
public sealed class AppendOnlyGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Refuse(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Refuse(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Refuse(DbContext database)
    {
        foreach (var entry in database.ChangeTracker.Entries())
        {
            if (Breaks(entry)) throw new AppendOnlyException(entry.Metadata.ShortName(), entry.State.ToString());
        }
    }

    private static bool Breaks(EntityEntry entry) => entry.State switch
    {
        EntityState.Modified => AppendOnlyModel.RowsNeverChange(entry.Metadata) || entry.Properties.Any(IsWrittenAgain),
        EntityState.Deleted => AppendOnlyModel.RowsNeverGo(entry.Metadata),
        _ => false,
    };

    private static bool IsWrittenAgain(PropertyEntry property) =>
        property.IsModified && property.OriginalValue is not null && AppendOnlyModel.IsWrittenOnce(property.Metadata);
}
