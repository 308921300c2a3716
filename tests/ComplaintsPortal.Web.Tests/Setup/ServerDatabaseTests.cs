using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Tests.PublicSite;
using ComplaintsPortal.Web.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ComplaintsPortal.Web.Tests.Setup;

/// <summary>The program over a database server: what a start asks of it, and that a complaint comes through.</summary>
public sealed class ServerDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PostgreSqlFact]
    public async Task Start_OnAServerWithoutTheSchema_StopsUntilItIsMigrated()
    {
        using var database = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        var fresh = new NpgsqlConnectionStringBuilder(database.ConnectionText) { Database = $"n{Guid.NewGuid():N}", Pooling = false }.ToString();
        string[] on = ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Portal={fresh}"];

        var refused = await RunAsync(["verify", .. on]);
        Assert.Equal(ExitStatus.WrongUse, refused.Status);
        Assert.StartsWith("ConnectionStrings:Portal", Assert.Single(Lines(refused.Error)), StringComparison.Ordinal);
        Assert.Contains(new NpgsqlConnectionStringBuilder(fresh).Database!, refused.Error, StringComparison.Ordinal);
        Assert.Contains("migrate", refused.Error, StringComparison.Ordinal);

        await using var made = RegisterContexts.Open(new DatabaseSettings("", fresh, DatabaseProvider.PostgreSql));
        await made.Database.GetService<IRelationalDatabaseCreator>().CreateAsync();
        refused = await RunAsync(["verify", .. on]);
        Assert.Equal(ExitStatus.WrongUse, refused.Status);
        Assert.StartsWith("Database:MigrateAtStart", Assert.Single(Lines(refused.Error)), StringComparison.Ordinal);
        Assert.Contains("migrate", refused.Error, StringComparison.Ordinal);

        Assert.Equal(ExitStatus.Done, (await RunAsync(["migrate", .. on])).Status);
        Assert.Equal(ExitStatus.Done, (await RunAsync(["verify", .. on])).Status);

        await made.Database.EnsureDeletedAsync();
    }

    [PostgreSqlFact]
    public async Task Start_OnAServerWithMigrateAtStart_MakesTheSchema()
    {
        using var database = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        var fresh = new NpgsqlConnectionStringBuilder(database.ConnectionText) { Database = $"n{Guid.NewGuid():N}", Pooling = false }.ToString();

        Assert.Equal(ExitStatus.Done, (await RunAsync("export", "register", "--output", _folder.At("vide.csv"), "--Database:Provider=PostgreSql", "--Database:MigrateAtStart=true", $"--ConnectionStrings:Portal={fresh}")).Status);

        await using var made = RegisterContexts.Open(new DatabaseSettings("", fresh, DatabaseProvider.PostgreSql));
        await made.Database.EnsureDeletedAsync();
    }

    [Theory]
    [InlineData("verify", "PostgreSql", "Host=127.0.0.1;Port=1;Database=registre;Username=x;Password=secret;Timeout=3")]
    [InlineData("migrate", "PostgreSql", "Host=127.0.0.1;Port=1;Database=registre;Username=x;Password=secret;Timeout=3")]
    [InlineData("verify", "SqlServer", "Server=127.0.0.1,1;Database=registre;User Id=x;Password=secret;Connect Timeout=3;ConnectRetryCount=0")]
    [InlineData("migrate", "SqlServer", "Server=127.0.0.1,1;Database=registre;User Id=x;Password=secret;Connect Timeout=3;ConnectRetryCount=0")]
    public async Task Start_OnAServerThatDoesNotAnswer_SaysSoInOneLineThatNamesTheSetting(string verb, string provider, string connection)
    {
        var (status, _, error) = await RunAsync(verb, $"--Database:Provider={provider}", $"--ConnectionStrings:Portal={connection}");

        // Nobody knows from here whether the setting is wrong or the server away.
        Assert.Equal(ExitStatus.Failed, status);
        Assert.StartsWith("ConnectionStrings:Portal", Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task Visit_APortalOnAServer_TakesAComplaintToTheWorkListAndTheSearch()
    {
        using var database = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        using var host = new PortalHost().On(database);
        using var visitor = host.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/health/ready")).Status);
        var reference = await host.SubmitAsync("Salle sans chauffage");
        using var agent = await host.SignedInAsync(Role.Manager);

        Assert.Contains(reference, (await agent.OpenAsync("/gestion")).Main, StringComparison.Ordinal);
        Assert.Contains(reference, (await agent.OpenAsync("/gestion/registre?texte=chauff&dans=tout")).Main, StringComparison.Ordinal);
        Assert.Contains(reference, (await agent.OpenAsync($"/gestion/dossiers/{reference}")).Main, StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task Ask_WhetherItIsReady_AfterAMigrationIsMissing_IsNo()
    {
        using var database = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        using var host = new PortalHost().On(database);
        using var visitor = host.Visitor();
        await host.UseAsync<RegisterContext>(register => register.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\""));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.OpenAsync("/health/ready")).Status);
    }

    /// <summary>As an administrator closes a server, a standby is, or a full disk makes it.</summary>
    [PostgreSqlFact]
    [Trait("Rule", "R1")]
    [Trait("Rule", "R46")]
    public async Task File_OnAServerThatTakesNoWrites_IsRefusedKindlyAndTakenOnceItDoes()
    {
        using var database = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        using var host = new PortalHost().On(database).Adjust(services => services.RemoveAll<IHostedService>());
        using var visitor = host.Visitor();
        var form = (await visitor.FilledFormAsync()).Fill("Subject", "Un objet à garder");

        ReadOnly(database, true);
        var refused = await form.SendAsync();
        var statuses = new[] { await StatusAsync(visitor, "ready"), await StatusAsync(visitor, "live") };
        ReadOnly(database, false);
        host.Clock.Advance(WritableRegister.Rest);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("appeler le 0", refused.Main, StringComparison.Ordinal);
        Assert.Equal("Un objet à garder", refused.Form("main form").Value("Subject"));
        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], statuses);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "ready"));
        Assert.Equal(HttpStatusCode.SeeOther, (await refused.Form("main form").SendAsync()).Status);
        Assert.Equal(1, await host.ReadAsync(db => db.Complaints.CountAsync()));
    }

    private static void ReadOnly(TemporaryDatabase database, bool on)
    {
        using var connection = database.OpenRaw();
        using var command = connection.CreateCommand();
        foreach (var statement in (string[])["SET default_transaction_read_only = off", $"ALTER DATABASE {connection.Database} SET default_transaction_read_only = {on}"])
        {
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }

        database.LetGo();
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string question) => (await visitor.OpenAsync($"/health/{question}")).Status;

    [PostgreSqlFact]
    public async Task Export_FromAServer_WorksByTheVerbs()
    {
        using var database = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        string[] on = ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Portal={database.ConnectionText}"];

        Assert.Equal(ExitStatus.Done, (await RunAsync(["demo", "--count", "30", "--seed", "7", .. on])).Status);
        Assert.Equal(ExitStatus.Done, (await RunAsync(["export", "register", "--output", _folder.At("registre.csv"), .. on])).Status);
        Assert.Equal(ExitStatus.Done, (await RunAsync(["verify", .. on])).Status);
        Assert.Equal(ExitStatus.Done, (await RunAsync(["report", "2026", "--output", _folder.At("rapport.json"), .. on])).Status);
        Assert.True(File.ReadAllLines(_folder.At("registre.csv")).Length > 30);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private async Task<(int Status, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new VerbConsole(TextReader.Null, output, error, _folder.Path);
        var status = await CommandLine.RunVerbAsync([.. words, $"--Portal:DataDirectory={_folder.At("data")}"], console);
        return (status, output.ToString(), error.ToString());
    }
}
