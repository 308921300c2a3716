using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>One writer at a time over all instances.</summary>
internal static class SqlServerWriting
{
    /// <summary>Our own error: the lock was not granted within a minute.</summary>
    public const int LockNotGranted = 51222;

    /// <summary>How many rows a statement met is told from here on, whatever the server's default is: what was updated or deleted is known by it.</summary>
    private static readonly string Text = string.Create(CultureInfo.InvariantCulture, $"""
        SET NOCOUNT OFF;
        DECLARE @granted int;
        EXEC @granted = sp_getapplock @Resource = 'complaints-register', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 60000;
        IF @granted < 0 THROW {LockNotGranted}, 'The register is being written to.', 1;
        """);

    public static Task LockAsync(RegisterContext database, CancellationToken cancellation) =>
        database.Database.ExecuteSqlRawAsync(Text, cancellation);
}
