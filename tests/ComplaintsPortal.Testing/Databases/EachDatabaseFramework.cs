using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ComplaintsPortal.Testing.Databases;

/// <summary>
/// Runs each test of an assembly once on each database, under its name followed by the database's, without the tests having
/// to say anything: <c>[assembly: TestFramework("ComplaintsPortal.Testing.Databases.EachDatabaseFramework", "ComplaintsPortal.Testing")]</c>.
/// </summary>
public sealed class EachDatabaseFramework(IMessageSink diagnostics) : XunitTestFramework(diagnostics)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new EachDatabaseDiscoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);

    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new EachDatabaseExecutor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);
}
