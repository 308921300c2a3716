using System.Data;
using ComplaintsPortal.Persistence.Moving;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>Who works with the register is known by the name under which the portal connects, where the account may see other sessions.</summary>
internal static class SqlServerMoving
{
    public static readonly MovingDialect Dialect = new(IsolationLevel.Serializable)
    {
        Alone = """
            DECLARE @granted int = -1;
            IF NOT EXISTS (SELECT 1 FROM sys.dm_exec_sessions WHERE database_id = DB_ID() AND program_name = APP_NAME() AND session_id <> @@SPID)
                EXEC @granted = sp_getapplock @Resource = 'complaints-register', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0;
            SELECT CAST(CASE WHEN @granted >= 0 THEN 1 ELSE 0 END AS bit);
            """,
        BeforeNumbered = table => $"SET IDENTITY_INSERT \"{table}\" ON",
        AfterNumbered = (table, _) => $"SET IDENTITY_INSERT \"{table}\" OFF",
    };
}
