using ComplaintsPortal.Persistence;
using Xunit;

namespace ComplaintsPortal.Testing.Databases;

/// <summary>A test of its own on a real PostgreSQL, in an assembly whose tests do not run on each database.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = TestDatabases.WhyNot(DatabaseProvider.PostgreSql);
}
