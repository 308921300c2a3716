using System.ComponentModel;
using ComplaintsPortal.Persistence;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ComplaintsPortal.Testing.Databases;

/// <summary>A theory whose rows are only known when it runs, on one database.</summary>
public sealed class TheoryOnDatabase : XunitTheoryTestCase
{
    private DatabaseProvider _provider;

    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the deserializer alone.")]
    public TheoryOnDatabase()
    {
    }

    public TheoryOnDatabase(
        IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, DatabaseProvider provider)
        : base(diagnostics, display, options, method) => _provider = provider;

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue("Provider", _provider.ToString());
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        _provider = Enum.Parse<DatabaseProvider>(data.GetValue<string>("Provider"));
        base.Deserialize(data);
    }

    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource)
    {
        TestDatabases.Current = _provider;
        return await base.RunAsync(diagnosticMessageSink, messageBus, constructorArguments, aggregator, cancellationTokenSource);
    }

    protected override string GetUniqueID() => $"{base.GetUniqueID()}-{_provider}";

    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) => $"{base.GetDisplayName(factAttribute, displayName)} on {_provider}";

    protected override string GetSkipReason(IAttributeInfo factAttribute) => base.GetSkipReason(factAttribute) ?? TestDatabases.WhyNot(_provider)!;
}
