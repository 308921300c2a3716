using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.Extensions.Configuration;

namespace ComplaintsPortal.Web.Tests.Setup;

/// <summary>A misspelt setting is named with the one that was meant, wherever it was written; what is other programs' is let be.</summary>
public sealed class UnknownSettingsTests : IDisposable
{
    private const string Prefix = "PORTAL_UNKNOWN_TESTS_";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string?> Misspelt() => new()
    {
        { "Mial:Host", "Mail:Smtp:Host" },
        { "Mail:Hots", "Mail:Smtp:Host" },
        { "Mail:Smtp:Hote", "Mail:Smtp:Host" },
        { "Mail:Imap:Fodler", "Mail:Imap:Folder" },
        { "Mials:Imap:Host", "Mail:Imap:Host" },
        { "Portail:DataDirectory", "Portal:DataDirectory" },
        { "PORTAIL:DATADIRECTORY", "Portal:DataDirectory" },
        { "Smtp:Host", "Mail:Smtp:Host" },
        { "DataDirectory", "Portal:DataDirectory" },
        { "Limits:SubmisionsPerHour", "Limits:SubmissionsPerHour" },
        { "Limit:FileMegabytes", "Limits:FileMegabytes" },
        { "ConnectionStrings:Portail", "ConnectionStrings:Portal" },
        { "ConnectionString:Portal", "ConnectionStrings:Portal" },
        { "Backups:Keep", "Backup:Keep" },
        { "Portal:Folder", null },
        { "Whatever", null },
        { "Whatever:Else", null },
    };

    [Theory]
    [MemberData(nameof(Misspelt))]
    public void Read_AMisspeltNameOnTheCommandLine_NamesItAndTheOneThatWasMeant(string written, string? meant) =>
        Assert.Equal(Line(written, meant), Refusal(new ConfigurationBuilder().AddCommandLine([$"--{written}=x"]).Build()));

    [Theory]
    [MemberData(nameof(Misspelt))]
    public void Read_AMisspeltNameInASettingsFile_NamesItAndTheOneThatWasMeant(string written, string? meant)
    {
        var parts = written.Split(':');
        File.WriteAllText(_folder.At("appsettings.json"), parts.Reverse().Aggregate("\"x\"", (inner, part) => $"{{ \"{part}\": {inner} }}"));

        Assert.Equal(Line(written, meant), Refusal(new ConfigurationBuilder().AddJsonFile(_folder.At("appsettings.json")).Build()));
    }

    [Theory]
    [InlineData("PORTAIL__DataDirectory", "Portal:DataDirectory")]
    [InlineData("Mial__Smtp__Host", "Mail:Smtp:Host")]
    [InlineData("Mail__Smtp__Hots", "Mail:Smtp:Host")]
    [InlineData("BACKUPS__KEEP", "Backup:Keep")]
    [InlineData("ConnectionStrings__Portail", "ConnectionStrings:Portal")]
    public void Read_AMisspeltNameInTheEnvironment_NamesItAndTheOneThatWasMeant(string written, string meant) =>
        Assert.Equal(Line(written.Replace("__", ":", StringComparison.Ordinal), meant), Refusal(Environment((written, "x"))));

    [Fact]
    public void Read_SeveralMisspeltNames_NamesAllOfThemInOneLine()
    {
        var line = Refusal(new ConfigurationBuilder().AddCommandLine(["--Mial:From=x", "--Portal:Folder=x", "--Mail:Smtp:Hote=x"]).Build());

        Assert.Equal(string.Join(' ', Line("Mail:Smtp:Hote", "Mail:Smtp:Host"), Line("Mial:From", "Mail:From"), Line("Portal:Folder", null)), line);
    }

    [Theory]
    [InlineData("PATH", "MAIL", "PORTAL", "LIMITS", "Portail", "Database", "SMTP__HOST", "Mailer__Host", "App__Settings__Host", "HOME", "PROXY", "http_proxy")]
    [InlineData("Logging__LogLevel__Default", "Kestrel__Limits__MaxConcurrentConnections", "ConnectionStrings__Other", "Serilog__Properties__Site", "AllowedHosts")]
    public void Read_WhatIsOtherProgramsInTheEnvironment_IsLetBe(params string[] names) =>
        Assert.NotNull(Read(Environment([.. names.Select(name => (name, name.StartsWith("Logging", StringComparison.Ordinal) ? "Warning" : "x"))])));

    [Theory]
    [InlineData("Logging:LogLevel:Default=Warning", "Serilog:Properties:Site=x", "Kestrel:Limits:MaxConcurrentConnections=5", "AllowedHosts=*", "urls=http://localhost:1")]
    [InlineData("ConnectionStrings:Other=x", "environment=Production", "contentRoot=/", "applicationName=x", "ASPNETCORE_X:Y=z", "DOTNET_X=z", "webroot=x", "https_port=443")]
    public void Read_WhatTheFrameworksRead_IsLetBe(params string[] written) =>
        Assert.NotNull(Read(new ConfigurationBuilder().AddCommandLine([.. written.Select(pair => "--" + pair)]).Build()));

    [Fact]
    public void Read_EveryKnownName_IsItsOwnNearest() => Assert.All(KnownSettings.Names, name => Assert.Equal(name, NearestSetting.To(name)));

    public void Dispose() => _folder.Dispose();

    private static string Line(string written, string? meant) => written + " : " + (meant is null
        ? "ce réglage n’existe pas\u00a0; vérifiez son orthographe."
        : $"ce réglage n’existe pas. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?");

    /// <summary>As from the environment of the machine, under a prefix of this test's own.</summary>
    private static IConfigurationRoot Environment(params (string Name, string Value)[] variables)
    {
        foreach (var (name, value) in variables) System.Environment.SetEnvironmentVariable(Prefix + name, value);
        try
        {
            return new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build();
        }
        finally
        {
            foreach (var (name, _) in variables) System.Environment.SetEnvironmentVariable(Prefix + name, null);
        }
    }

    private string Refusal(IConfiguration configuration) => Assert.Throws<SettingException>(() => Read(configuration)).Message;

    private PortalConfiguration Read(IConfiguration configuration) => PortalConfiguration.Read(configuration, _folder.Path);
}
