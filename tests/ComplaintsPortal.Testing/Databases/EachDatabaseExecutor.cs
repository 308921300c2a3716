using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ComplaintsPortal.Testing.Databases;

/// <summary>Runs as xunit does; only finds its tests by <see cref="EachDatabaseDiscoverer"/>.</summary>
internal sealed class EachDatabaseExecutor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink diagnostics)
    : XunitTestFrameworkExecutor(assembly, sources, diagnostics)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer() =>
        new EachDatabaseDiscoverer(AssemblyInfo, SourceInformationProvider, DiagnosticMessageSink);
}
