using System.Data;
using System.Globalization;
using ComplaintsPortal.Persistence.Moving;

namespace ComplaintsPortal.Persistence.PostgreSql;

/// <summary>Who works with the register is known by the name under which the portal connects.</summary>
internal static class PostgreSqlMoving
{
    public static readonly MovingDialect Dialect = new(IsolationLevel.RepeatableRead)
    {
        Alone = string.Create(CultureInfo.InvariantCulture, $"""
            SELECT CASE WHEN EXISTS (
                SELECT 1 FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = current_setting('application_name') AND pid <> pg_backend_pid())
            THEN false ELSE pg_try_advisory_lock({PostgreSqlWriting.WriteLock}) END
            """),
        AfterNumbered = (table, column) =>
            $"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), COALESCE((SELECT MAX(\"{column}\") FROM \"{table}\"), 0) + 1, false)",
        Text = PostgreSqlTexts.Taken,
        Finally = "ANALYZE",
    };
}
