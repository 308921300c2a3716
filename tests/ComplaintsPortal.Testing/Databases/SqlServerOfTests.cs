namespace ComplaintsPortal.Testing.Databases;

/// <summary>A live SQL Server, where the environment names one by a connection string without a database.</summary>
internal static class SqlServerOfTests
{
    public const string Variable = "PORTAL_TESTS_SQLSERVER";

    public static string? WhyNot => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }
        ? null
        : $"Wants a live SqlServer: put a connection string without database into {Variable}.";

    public static string ConnectionTo(string database) => $"{Environment.GetEnvironmentVariable(Variable)};Database={database}";
}
