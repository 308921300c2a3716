using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>Damage that is met while the portal works is remembered, whoever met it.</summary>
internal sealed class SqliteDamageWatch : DbCommandInterceptor
{
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Note(eventData);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Note(eventData);
        return Task.CompletedTask;
    }

    private static void Note(CommandErrorEventData failed)
    {
        if (DatabaseDamage.In(failed.Exception) is { } damage) (failed.Context as RegisterContext)?.NoteDamage(damage);
    }
}
