using System.Text.Json;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Verbs;

[Trait("Rule", "R19")]
public sealed class DeadlineVerbTests
{
    private const string Metropole = "--region metropole --convention ouvrables";

    public static TheoryData<string> Rows => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "facts", "deadlines.csv")).Skip(1)];

    [Theory, MemberData(nameof(Rows)), Trait("Rule", "R14")]
    public async Task Json_EachWorkedRow_GivesItsDueDateFromTheInstantAndFromTheDay(string row)
    {
        var cells = row.Split(',', 15);
        var rules = $"--region {cells[5]} --convention {cells[7]} --days {cells[8]} --json" + (cells[6] == "true" ? " --temple" : "");
        foreach (var received in new[] { cells[1], cells[2], cells[4] })
        {
            using var answer = JsonDocument.Parse((await RunAsync($"--received {received} {rules}")).Out);
            Assert.Equal(cells[4], answer.RootElement.GetProperty("receivedOn").GetString());
            Assert.Equal(cells[9], answer.RootElement.GetProperty("dueOn").GetString());
            Assert.Equal(cells[11], answer.RootElement.GetProperty("dueBefore").GetString());
        }

        using var rolled = JsonDocument.Parse((await RunAsync($"--received {cells[1]} {rules} --roll")).Out);
        Assert.Equal(cells[12], rolled.RootElement.GetProperty("dueOn").GetString());
    }

    [Fact]
    public async Task Json_AnyCount_IsByteForByteTheContract()
    {
        var (status, output, error) = await RunAsync("--received 2025-12-30 --region metropole --convention ouvres --days 3 --json");
        Assert.Equal((0, ""), (status, error));
        Assert.Equal(
            """{"receivedOn":"2025-12-30","dueOn":"2026-01-05","dueBefore":"2026-01-05T23:00:00Z","counted":["2025-12-31","2026-01-02","2026-01-05"]"""
            + ""","skipped":[{"date":"2026-01-01","reason":"Jour de l'an"},{"date":"2026-01-03","reason":"samedi"},{"date":"2026-01-04","reason":"dimanche"}]}""",
            output.Trim());
    }

    [Fact]
    public async Task Text_OverEaster_ExplainsEachDayInFrench()
    {
        var (status, output, _) = await RunAsync($"--received 2026-04-01 {Metropole} --days 4");
        Assert.Equal(0, status);
        Assert.Equal(
            """
            Reçue le mercredi 1er avril 2026 (ce jour ne compte pas), France métropolitaine.
            4 jours ouvrables (du lundi au samedi, hors jours fériés) à partir du lendemain du 1er avril 2026 ; le jour de réception ne compte pas.

               1  jeudi 2 avril 2026
               2  vendredi 3 avril 2026
               3  samedi 4 avril 2026
               –  dimanche 5 avril 2026 : non compté
               –  lundi 6 avril 2026 : Lundi de Pâques, non compté
               4  mardi 7 avril 2026

            Échéance : mardi 7 avril 2026, avant minuit, heure locale (avant 2026-04-07T22:00Z en temps universel).
            """.ReplaceLineEndings(),
            output.Replace('\u00a0', ' ').TrimEnd());
    }

    [Fact, Trait("Rule", "R15")]
    public async Task Text_ADueSaturday_WarnsOfTheLastOuvreDayOrRolls()
    {
        var (_, warned, _) = await RunAsync($"--received 2026-06-30 {Metropole}");
        Assert.Contains("vendredi 10 juillet 2026", warned[warned.IndexOf("Attention", StringComparison.Ordinal)..], StringComparison.Ordinal);
        var (_, rolled, _) = await RunAsync($"--received 2026-06-30 {Metropole} --roll");
        Assert.Contains("reportée au lundi 13 juillet 2026", rolled, StringComparison.Ordinal);
        Assert.DoesNotContain("Attention", rolled, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-02T10:15Z")]
    [InlineData("2026-03-02T10:15:30Z")]
    [InlineData("2026-03-02T10:15:30.5+01:00")]
    [InlineData("2026-03-02T23:15:00-01")]
    [InlineData("2026-03-01T23:30:00Z")]
    [InlineData("2026-03-02")]
    public async Task Received_InAnyFormOfIso8601_IsRead(string received)
    {
        var (status, output, _) = await RunAsync($"--received {received} {Metropole} --json");
        Assert.Equal(0, status);
        var expected = received.StartsWith("2026-03-02T23:15", StringComparison.Ordinal) ? "2026-03-03" : "2026-03-02";
        Assert.StartsWith($$"""{"receivedOn":"{{expected}}",""", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-02T10:15:00")]
    [InlineData("2026-02-29")]
    [InlineData("02/03/2026")]
    [InlineData("2026-03-02T25:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("1999-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("hier")]
    public async Task Received_OtherwiseOrOutsideTheCalendar_IsWrongUse(string received)
    {
        var (status, output, error) = await RunAsync($"--received {received} {Metropole}");
        Assert.Equal((2, ""), (status, output));
        Assert.StartsWith("--received", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--region metropole --convention ouvrables", "--received")]
    [InlineData("--received 2026-03-02 --convention ouvrables", "--region")]
    [InlineData("--received 2026-03-02 --region metropole", "--convention")]
    [InlineData("--received 2026-03-02 --region bretagne --convention ouvrables", "bretagne")]
    [InlineData("--received 2026-03-02 --region metropole --convention ouvert", "ouvert")]
    [InlineData("--received 2026-03-02 --region metropole --convention ouvrables --days 0", "--days")]
    [InlineData("--received 2026-03-02 --region metropole --convention ouvrables --days 367", "--days")]
    [InlineData("--received 2026-03-02 --region metropole --convention ouvrables --days ten", "--days")]
    [InlineData("--received 2026-03-02 --region metropole --convention ouvrables --fast", "--fast")]
    [InlineData("--received 2026-03-02 --region metropole --convention ouvrables more", "more")]
    public async Task Arguments_MissingOrUnknown_AreNamed(string words, string named)
    {
        var (status, output, error) = await RunAsync(words);
        Assert.Equal((2, ""), (status, output));
        Assert.Contains(named, error.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R17")]
    public async Task Temple_OutsideAlsaceMoselle_SaysThatItHasNoEffect()
    {
        var (status, _, error) = await RunAsync($"--received 2026-03-30 {Metropole} --temple");
        Assert.Equal(0, status);
        Assert.Contains("Alsace-Moselle", error, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Out, string Error)> RunAsync(string words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CommandLine.RunVerbAsync(["deadline", .. words.Split(' ')], new VerbConsole(TextReader.Null, output, error, "."));
        return (status, output.ToString(), error.ToString());
    }
}
