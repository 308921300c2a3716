using ComplaintsPortal.Persistence.PostgreSql;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Persistence.SqlServer;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.Persistence;

/// <summary>The way to a register where no host provides services: design time, tests, a second database beside the portal's own.</summary>
public static class RegisterContexts
{
    public static RegisterContext Open(DatabaseSettings settings, Action<DbContextOptionsBuilder>? further = null) => settings.Provider switch
    {
        DatabaseProvider.PostgreSql => new PostgreSqlRegisterContext(Options<PostgreSqlRegisterContext>(settings, further)),
        DatabaseProvider.SqlServer => new SqlServerRegisterContext(Options<SqlServerRegisterContext>(settings, further)),
        _ => new SqliteRegisterContext(Options<SqliteRegisterContext>(settings, further)),
    };

    /// <summary>
    /// What a host and <see cref="Open"/> alike say of the database. Counting stops at a number ("more than 1,000"), where no order is
    /// meant: EF's warning about that is not for operators. That rows are read up to a number only in an order, tests see to.
    /// </summary>
    internal static void Configure(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        switch (settings.Provider)
        {
            case DatabaseProvider.PostgreSql: PostgreSqlOptions.Configure(options, settings); break;
            case DatabaseProvider.SqlServer: SqlServerOptions.Configure(options, settings); break;
            default: SqliteOptions.Configure(options, settings); break;
        }
    }

    private static DbContextOptions<T> Options<T>(DatabaseSettings settings, Action<DbContextOptionsBuilder>? further) where T : RegisterContext
    {
        var options = new DbContextOptionsBuilder<T>();
        Configure(options, settings);
        further?.Invoke(options);
        return options.UseApplicationServiceProvider(StaffSchema.Services).Options;
    }
}
