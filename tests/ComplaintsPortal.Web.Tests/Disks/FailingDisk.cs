using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.Web.Tests.Disks;

/// <summary>Makes SQLite answer as it does on a disk that is full, or read-only, from the next connection on.</summary>
internal sealed class FailingDisk : DbConnectionInterceptor
{
    public bool IsFull { get; set; }

    public bool IsReadOnly { get; set; }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {(IsFull ? 1 : 4_294_967_294)}; PRAGMA query_only = {IsReadOnly};";
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
