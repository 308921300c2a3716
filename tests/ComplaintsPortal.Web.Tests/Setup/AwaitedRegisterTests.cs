using System.Globalization;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Tests.Architecture;
using ComplaintsPortal.Web.Tests.Kills;
using ComplaintsPortal.Web.Verbs;
using Npgsql;

namespace ComplaintsPortal.Web.Tests.Setup;

/// <summary>A database server that is away when the portal starts: after a power cut it may come later.</summary>
public sealed class AwaitedRegisterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [PostgreSqlFact]
    public async Task Start_BeforeItsServer_WaitsSaysSoOnceAndServes()
    {
        using var database = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        using var door = new LateDoor();
        var behind = new NpgsqlConnectionStringBuilder(database.ConnectionText);
        using var portal = new PortalProcess(_folder.Path, On(behind, door.Port));
        portal.Start();
        await portal.HearsAsync(RegisterSettings.WaitName);
        Assert.False(portal.IsUp);

        door.OpenTo(behind.Host!, behind.Port);
        await portal.ServesAsync();

        Assert.Single(portal.Said.Split('\n'), line => line.Contains(RegisterSettings.WaitName, StringComparison.Ordinal));
        portal.Kill();
    }

    [Theory]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=1;Database=registre;Username=x;Password=motdepasse;Timeout=3")]
    [InlineData("SqlServer", "Server=127.0.0.1,1;Database=registre;User Id=x;Password=motdepasse;Connect Timeout=3;ConnectRetryCount=0")]
    public async Task Start_OnAServerThatNeverComes_Ends1WithALineThatNamesTheSetting(string provider, string connection)
    {
        using var portal = new PortalProcess(_folder.Path, $"--Database:Provider={provider}", $"--ConnectionStrings:Portal={connection}", "--Database:WaitSeconds=2");
        portal.Start();

        Assert.Equal(ExitStatus.Failed, await portal.EndedAsync());

        var lines = portal.Said.Split('\n');
        // One that waits at all says so; a client that is slow to give up has no time left to.
        Assert.InRange(lines.Length, 1, 2);
        Assert.All(lines, line => Assert.StartsWith(RegisterSettings.ConnectionName, line, StringComparison.Ordinal));
        Assert.DoesNotContain("motdepasse", portal.Said, StringComparison.Ordinal);
    }

    /// <summary>Two connections at once are one too many for this account: the server answers as when it has none left for anybody.</summary>
    [PostgreSqlFact]
    public async Task Run_WithoutAConnectionLeft_Ends1AndNoWrongUse()
    {
        using var database = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        var role = $"r{Guid.NewGuid():N}";
        database.RunRaw($"CREATE ROLE {role} LOGIN CONNECTION LIMIT 0");
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionText) { Username = role, Pooling = false };
        using var error = new StringWriter();

        var status = await CommandLine.RunVerbAsync(
            ["verify", "--Portal:DataDirectory=" + _folder.Path, "--Database:Provider=PostgreSql", $"--ConnectionStrings:Portal={connection}"],
            new VerbConsole(TextReader.Null, TextWriter.Null, error, _folder.Path));
        database.RunRaw($"DROP ROLE {role}");

        Assert.Equal(ExitStatus.Failed, status);
        Assert.StartsWith(RegisterSettings.ConnectionName, Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    /// <summary>systemd would kill a portal that still waits, and never start one again that gave up, if the unit said otherwise.</summary>
    [Fact]
    public void Unit_InTheDocumentation_LetsThePortalWaitAndStartsItAgain()
    {
        var unit = File.ReadLines(Path.Combine(Sources.Root, "docs", "install", "portail.service"))
            .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#')).ToLookup(line => line[..line.IndexOf('=', StringComparison.Ordinal)], line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var wait = new RegisterSettings("", new DatabaseSettings(""), true).Wait.TotalSeconds;

        Assert.Contains("postgresql.service", unit["After"].Single().Split(' '));
        Assert.True(Seconds(unit["TimeoutStartSec"]) > wait + 30);
        Assert.Equal("on-failure", unit["Restart"].Single());
        Assert.DoesNotContain("1", unit["RestartPreventExitStatus"].Single().Split(' '));
        // A portal whose database never comes starts seldom enough to go on for ever; one that fails at once reaches the limit.
        Assert.True(Seconds(unit["StartLimitBurst"]) * (wait + Seconds(unit["RestartSec"])) > Seconds(unit["StartLimitIntervalSec"]));
        Assert.True(Seconds(unit["StartLimitBurst"]) * Seconds(unit["RestartSec"]) < Seconds(unit["StartLimitIntervalSec"]));
    }

    public void Dispose() => _folder.Dispose();

    private static double Seconds(IEnumerable<string> values) => double.Parse(values.Single(), CultureInfo.InvariantCulture);

    private static string[] On(NpgsqlConnectionStringBuilder behind, int port) =>
        ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Portal={new NpgsqlConnectionStringBuilder(behind.ToString()) { Port = port, Pooling = false, SslMode = SslMode.Disable }}"];
}
