using System.Reflection;
using System.Runtime.Loader;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>
/// Hands Microsoft's client the small assembly of types for user-defined types that it refers to and some registries lack
/// (docs/decisions/0009). Ours lies within this assembly and answers only where the real one is not found.
/// </summary>
public static class SqlServerTypes
{
    private const string Name = "Microsoft.SqlServer.Server";

    private static readonly Lazy<Assembly?> StandIn = new(Load);

    static SqlServerTypes() => AssemblyLoadContext.Default.Resolving += (_, wanted) => wanted.Name == Name ? StandIn.Value : null;

    /// <summary>Before the first use of the client; again does nothing.</summary>
    public static void Provide()
    {
    }

    private static Assembly? Load()
    {
        using var bytes = typeof(SqlServerTypes).Assembly.GetManifestResourceStream($"{Name}.dll");
        return bytes is null ? null : AssemblyLoadContext.Default.LoadFromStream(bytes);
    }
}
