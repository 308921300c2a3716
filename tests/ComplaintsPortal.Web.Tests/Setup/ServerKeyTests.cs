using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using ComplaintsPortal.Web.Verbs;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Setup;

/// <summary>A register and the key it was begun with.</summary>
public sealed class ServerKeyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PostgreSqlFact]
    [Trait("Rule", "R32")]
    public async Task Start_OnAServerWithoutItsKeyOrWithAnother_StopsUntilTheKeyIsThere()
    {
        using var database = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        Assert.Equal(ExitStatus.Done, (await OpenAsync("first", database)).Status);

        var (status, error) = await OpenAsync("second", database);
        Assert.Equal(ExitStatus.WrongUse, status);
        Assert.StartsWith("Portal:KeysDirectory", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains(Key("second"), error, StringComparison.Ordinal);
        Assert.False(File.Exists(Key("second")));

        File.WriteAllBytes(Key("second"), new byte[32]);
        Assert.Equal(ExitStatus.WrongUse, (await OpenAsync("second", database)).Status);

        File.Copy(Key("first"), Key("second"), overwrite: true);
        Assert.Equal(ExitStatus.Done, (await OpenAsync("second", database)).Status);
    }

    [Fact]
    [Trait("Rule", "R32")]
    public async Task Start_OnAnEmbeddedRegisterWithAnotherKey_TakesItAndKnowsItFromThenOn()
    {
        Assert.Equal(ExitStatus.Done, (await RunAsync("data", "migrate")).Status);
        Assert.Equal(ExitStatus.Done, (await OpenAsync("data")).Status);
        var first = await KnownAsync();
        File.WriteAllBytes(Key("data"), new byte[32]);

        Assert.Equal(ExitStatus.Done, (await OpenAsync("data")).Status);

        Assert.NotEqual(first, await KnownAsync());
    }

    private string Key(string data) => Path.Combine(_folder.At(data), "keys", "server.key");

    private async Task<string> KnownAsync()
    {
        await using var register = RegisterContexts.Open(new DatabaseSettings(_folder.At("data"), "Pooling=False"));
        return await register.KnownKeys.Select(key => key.Fingerprint).SingleAsync();
    }

    private Task<(int Status, string Error)> OpenAsync(string data, TemporaryDatabase? database = null)
    {
        string[] on = database is null ? [] : ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Portal={database.ConnectionText}"];
        return RunAsync(data, ["export", "register", "--output", "registre.csv", .. on]);
    }

    private async Task<(int Status, string Error)> RunAsync(string data, params string[] words)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Key(data))!);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new VerbConsole(TextReader.Null, output, error, _folder.Path);
        var status = await CommandLine.RunVerbAsync([.. words, $"--Portal:DataDirectory={_folder.At(data)}"], console);
        return (status, error.ToString());
    }
}
