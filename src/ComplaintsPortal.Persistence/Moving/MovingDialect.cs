using System.Data;

namespace ComplaintsPortal.Persistence.Moving;

/// <summary>The little in which databases differ when a register is moved.</summary>
/// <param name="OneMoment">The isolation under which all that a transaction reads is of one moment.</param>
internal sealed record MovingDialect(IsolationLevel OneMoment)
{
    /// <summary>In one statement. SQL Server takes 2,100, and where each is looked for among all by its name, a few are quickest.</summary>
    public int MostParameters { get; init; } = 2000;

    /// <summary>A question that answers true when nobody else works with the register, and then keeps writers off until the connection closes.</summary>
    public string? Alone { get; init; }

    /// <summary>Before rows of a table come that bring their own values for the column that the database numbers; null where nothing is to be said.</summary>
    public Func<string, string>? BeforeNumbered { get; init; }

    /// <summary>After them: by table and column. The next row gets the number after the highest.</summary>
    public Func<string, string, string>? AfterNumbered { get; init; }

    /// <summary>A text as the database takes it; null where it takes every text.</summary>
    public Func<string, string>? Text { get; init; }

    /// <summary>Once everything is there.</summary>
    public string? Finally { get; init; }

    public static MovingDialect Of(RegisterContext register) => register switch
    {
        PostgreSql.PostgreSqlRegisterContext => PostgreSql.PostgreSqlMoving.Dialect,
        SqlServer.SqlServerRegisterContext => SqlServer.SqlServerMoving.Dialect,
        _ => Sqlite.SqliteMoving.Dialect,
    };
}
