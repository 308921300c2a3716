using System.Globalization;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Web.Tests.Verbs;

public sealed class DemoVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    [Trait("Rule", "R34")]
    public async Task Run_Demo_FillsTheRegisterOnceAndTheJournalVerifies()
    {
        Assert.Equal(ExitStatus.Done, await RunAsync("one", "demo", "--count", "60", "--seed", "7"));

        Assert.Equal(60, Lines("one").Count);
        Assert.Equal(ExitStatus.Done, await RunAsync("one", "verify"));
        Assert.Equal(ExitStatus.Failed, await RunAsync("one", "demo", "--count", "1"));
    }

    [Fact]
    public async Task Run_DemoWithTheSameSeed_GivesTheSameRegister()
    {
        await RunAsync("one", "demo", "--count", "25", "--seed", "3");
        await RunAsync("two", "demo", "--count", "25", "--seed", "3");
        await RunAsync("three", "demo", "--count", "25", "--seed", "4");

        Assert.Equal(Lines("one"), Lines("two"));
        Assert.NotEqual(Lines("one"), Lines("three"));
    }

    /// <summary>A portal of several years in use looks cared for: what is open came lately, but for what the complainant keeps open.</summary>
    [Fact]
    public async Task Run_Demo_LeavesNothingOfPastYearsOpen()
    {
        await RunAsync("one", "demo", "--count", "150", "--seed", "11", "--years", "3");

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var open = Lines("one").Select(line => line.Split('|')).Where(line => line[2] is not ("Closed" or "Requalified" or "Withdrawn" or "ClosedUnregistered")).ToList();
        Assert.NotEmpty(open);
        Assert.All(open, line => Assert.True(DateOnly.ParseExact(line[3], "yyyy-MM-dd", CultureInfo.InvariantCulture) > today.AddDays(-180), string.Join(' ', line)));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What the register says of each arrival, without what the clock of the run settles to the second.</summary>
    private List<string> Lines(string name)
    {
        using var database = new SqliteConnection($"Data Source={_folder.At(name)}/portail.db;Mode=ReadOnly;Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "select reference || '|' || coalesce(register_number, '') || '|' || status || '|' || received_on || '|' || subject from complaints order by reference";
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetString(0));
        return lines;
    }

    private Task<int> RunAsync(string name, params string[] words) => CommandLine.RunVerbAsync(
        [.. words, $"--Portal:DataDirectory={_folder.At(name)}"],
        new VerbConsole(TextReader.Null, new StringWriter(), new StringWriter(), _folder.At("")));
}
