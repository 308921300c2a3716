using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Web.Tests.Verbs;

/// <summary>Work that only reads, sent to a folder without a register, and any other verb that is refused: one line, and nothing is left there.</summary>
public sealed class WrongFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string[]> Reading() =>
    [
        ["verify"],
        ["export", "register", "--output", "registre.csv"],
        ["export", "case", "2026-0001", "--output", "dossier.zip"],
        ["report", "2025", "--output", "rapport.json"],
        ["backup", "--output", "copie.db"],
        ["users", "reset", "--email", "claire@exemple.fr"],
        ["users", "disable", "--email", "claire@exemple.fr"],
        ["mail", "test", "--to", "claire@exemple.fr"],
    ];

    public static TheoryData<string[]> Refused() =>
    [
        ["move", "--to-provider", "Sqlite", "--to-connection", "Data Source=ailleurs/x.db"],
        ["restore", "absente.db"],
        ["restore", "pas-une-base.db"],
        ["restore", "pas-un-registre.db"],
        ["restore", "rompue.db"],
        ["users", "add", "--email", "claire@exemple.fr", "--name", "Claire", "--role", "Agent"],
        ["migrate", "--Limits:FileMegabytes=x"],
        ["migrate", "--Database:Provider=PostgreSql", "--ConnectionStrings:Portal=Host=127.0.0.1;Port=1;Database=x"],
        ["verify", "--Database:Provider=PostgreSql", "--ConnectionStrings:Portal=Host=127.0.0.1;Port=1;Database=x"],
        ["users", "disable", "--email", "claire@exemple.fr", "--Database:Provider=PostgreSql", "--ConnectionStrings:Portal=Host=127.0.0.1;Port=1;Database=x"],
        ["backup", "--output", "x.db", "--Database:Provider=PostgreSql", "--ConnectionStrings:Portal=Host=127.0.0.1;Port=1;Database=x"],
        ["demo", "--count", "x"],
        ["users", "reset", "--email", "claire@exemple.fr", "--Mail:PickupDirectory=courrier", "--Backup:Directory=sauvegardes", "--Portal:KeysDirectory=cles"],
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Run_AnyVerbThatIsRefused_LeavesNothingInAFolderThatIsNotThere(string[] words)
    {
        await LeaveBackupsAsync();
        var before = Everything();

        Assert.NotEqual(ExitStatus.Done, await RunAsync([.. words, "--contentRoot", _folder.Path, $"--Portal:DataDirectory={_folder.At("absent")}"]));

        Assert.Equal(before, Everything());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Run_AnyVerbThatIsRefused_LeavesNothingInAnEmptyFolder(string[] words)
    {
        Directory.CreateDirectory(_folder.At("vide"));
        await LeaveBackupsAsync();
        var before = Everything();

        Assert.NotEqual(ExitStatus.Done, await RunAsync([.. words, "--contentRoot", _folder.Path, $"--Portal:DataDirectory={_folder.At("vide")}"]));

        Assert.Equal(before, Everything());
    }

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task Run_OnAFolderThatIsNotThere_NamesItAndTheSettingAndCreatesNothing(string[] words)
    {
        await RefusesAsync(words, "Portal:DataDirectory", _folder.At("absent"), $"--Portal:DataDirectory={_folder.At("absent")}");

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task Run_OnAFolderWithoutARegister_NamesItAndTheSettingAndCreatesNothing(string[] words)
    {
        Directory.CreateDirectory(_folder.At("vide"));

        await RefusesAsync(words, "Portal:DataDirectory", _folder.At("vide"), $"--Portal:DataDirectory={_folder.At("vide")}");

        Assert.Equal([_folder.At("vide")], Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task Run_OnAConnectionThatLeadsNowhere_NamesItAndCreatesNothing(string[] words)
    {
        await RefusesAsync(words, "ConnectionStrings:Portal", _folder.At("autre.db"),
            $"--Portal:DataDirectory={_folder.At("absent")}", $"--ConnectionStrings:Portal=Data Source={_folder.At("autre.db")}");

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Run_OnAnEmptyFile_IsNoRegister()
    {
        await File.WriteAllBytesAsync(_folder.At("portail.db"), []);

        await RefusesAsync(["verify"], "Portal:DataDirectory", _folder.Path, $"--Portal:DataDirectory={_folder.Path}");

        Assert.Equal([_folder.At("portail.db")], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private List<string> Everything() => [.. Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Files that <c>restore</c> refuses, the last only once it has looked through a copy.</summary>
    private async Task LeaveBackupsAsync()
    {
        await File.WriteAllTextAsync(_folder.At("pas-une-base.db"), "pas une base");
        await using (var other = new SqliteConnection($"Data Source={_folder.At("pas-un-registre.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE x (y)";
            await command.ExecuteNonQueryAsync();
        }

        using var database = new TemporaryDatabase(DatabaseProvider.Sqlite);
        database.RunRaw("""
            INSERT INTO journal (sequence, at, actor_kind, act, facts, previous_digest, digest)
            VALUES (1, '2026-03-03T09:00:00.0000000Z', 'Portal', 'profile-saved', '{}', zeroblob(32), zeroblob(32))
            """);
        database.LetGo();
        File.Copy(Path.Combine(database.Settings.DataDirectory, "portail.db"), _folder.At("rompue.db"));
    }

    private async Task<int> RunAsync(string[] words)
    {
        using var error = new StringWriter();
        return await CommandLine.RunVerbAsync(words, new VerbConsole(TextReader.Null, TextWriter.Null, error, _folder.Path));
    }

    private async Task RefusesAsync(string[] words, string setting, string place, params string[] settings)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var status = await CommandLine.RunVerbAsync([.. words, .. settings], new VerbConsole(TextReader.Null, output, error, _folder.Path));

        Assert.Equal((ExitStatus.WrongUse, ""), (status, output.ToString()));
        var line = Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith(setting, line, StringComparison.Ordinal);
        Assert.Contains(place, line, StringComparison.Ordinal);
    }
}
