using ComplaintsPortal.Persistence;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ComplaintsPortal.Testing.Databases;

/// <summary>Finds what xunit finds, and makes of each test one for each database.</summary>
internal sealed class EachDatabaseDiscoverer(IAssemblyInfo assembly, ISourceInformationProvider sources, IMessageSink diagnostics)
    : XunitTestFrameworkDiscoverer(assembly, sources, diagnostics)
{
    protected override bool FindTestsForMethod(
        ITestMethod testMethod, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions)
    {
        using var multiplying = new Multiplying(messageBus, test => ForEach(test, discoveryOptions));
        return base.FindTestsForMethod(testMethod, includeSourceInformation, multiplying, discoveryOptions);
    }

    private IEnumerable<ITestCase> ForEach(ITestCase found, ITestFrameworkDiscoveryOptions options)
    {
        var providers = OnlyOn(found.TestMethod.Method.GetCustomAttributes(typeof(OnlyOnAttribute)))
            ?? OnlyOn(found.TestMethod.TestClass.Class.GetCustomAttributes(typeof(OnlyOnAttribute)))
            ?? Enum.GetValues<DatabaseProvider>();
        return found is XunitTestCase test && providers.Length > 0 ? providers.Select(provider => On(provider, test, options)) : [found];
    }

    private ITestCase On(DatabaseProvider provider, XunitTestCase test, ITestFrameworkDiscoveryOptions options)
    {
        var (display, displayOptions) = (options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault());
        XunitTestCase one = test is XunitTheoryTestCase
            ? new TheoryOnDatabase(DiagnosticMessageSink, display, displayOptions, test.TestMethod, provider)
            : new TestOnDatabase(DiagnosticMessageSink, display, displayOptions, test.TestMethod, test.TestMethodArguments, provider);
        one.SourceInformation = test.SourceInformation;
        return one;
    }

    private static DatabaseProvider[]? OnlyOn(IEnumerable<IAttributeInfo> said) =>
        said.FirstOrDefault()?.GetConstructorArguments().SelectMany(Values).ToArray();

    private static IEnumerable<DatabaseProvider> Values(object? argument) =>
        argument is System.Collections.IEnumerable several ? several.Cast<object>().Select(one => (DatabaseProvider)one) : [(DatabaseProvider)argument!];

    private sealed class Multiplying(IMessageBus bus, Func<ITestCase, IEnumerable<ITestCase>> forEach) : IMessageBus
    {
        public bool QueueMessage(IMessageSinkMessage message) => message is ITestCaseDiscoveryMessage { TestCase: var found }
            ? forEach(found).All(test => bus.QueueMessage(new TestCaseDiscoveryMessage(test)))
            : bus.QueueMessage(message);

        public void Dispose()
        {
        }
    }
}
