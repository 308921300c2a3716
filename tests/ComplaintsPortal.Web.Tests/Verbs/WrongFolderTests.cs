using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Verbs;

/// <summary>Work that only reads, sent to a folder without a register: one line, and nothing is left there.</summary>
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
    ];

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
