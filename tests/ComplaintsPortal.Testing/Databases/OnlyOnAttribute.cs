using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Testing.Databases;

/// <summary>The tests of the class, or the one test, speak of these databases alone; of none where they need no database.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OnlyOnAttribute(params DatabaseProvider[] providers) : Attribute
{
    public IReadOnlyList<DatabaseProvider> Providers { get; } = providers;
}
