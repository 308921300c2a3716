using System.Text.Json;
using AngleSharp.Html.Parser;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Verbs;

[Trait("Rule", "R35")]
public sealed class ReportVerbTests
{
    [Fact]
    public async Task Json_OfAYear_IsTheReport()
    {
        using var folder = new TemporaryFolder();

        var (status, output, _) = await RunAsync(folder, "2025", "--output", "rapport.json");

        Assert.Equal(ExitStatus.Done, status);
        Assert.Contains("rapport.json", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder.At("rapport.json")));
        Assert.Equal((2025, 0), (json.RootElement.GetProperty("year").GetInt32(), json.RootElement.GetProperty("arrivals").GetInt32()));
    }

    [Fact]
    public async Task Html_OfAYear_StandsAlone()
    {
        using var folder = new TemporaryFolder();

        var (status, _, error) = await RunAsync(folder, "2025", "--output", "rapport.html");

        Assert.Equal((ExitStatus.Done, ""), (status, error));
        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(folder.At("rapport.html")));
        Assert.Equal("Rapport annuel 2025", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("a, script, link, img, form"));
        Assert.Contains("--paper", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025")]
    [InlineData("2025", "--output", "rapport.txt")]
    [InlineData("bientôt", "--output", "rapport.json")]
    [InlineData("1999", "--output", "rapport.json")]
    [InlineData("2099", "--output", "rapport.json")]
    [InlineData("2099", "--output", "rapport.html")]
    public async Task Run_WrongUse_WritesNothing(params string[] words)
    {
        using var folder = new TemporaryFolder();

        var (status, _, error) = await RunAsync(folder, words);

        Assert.Equal(ExitStatus.WrongUse, status);
        Assert.NotEmpty(error);
        Assert.Empty(Directory.GetFiles(folder.At("."), "rapport*"));
    }

    [Fact]
    public async Task Run_AnotherEnding_IsNamedAsItWasTyped()
    {
        using var folder = new TemporaryFolder();

        var (_, _, error) = await RunAsync(folder, "2025", "--output", "rapport.docx");

        Assert.Contains(".docx", error, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Out, string Error)> RunAsync(TemporaryFolder folder, params string[] words)
    {
        var console = new VerbConsole(TextReader.Null, new StringWriter(), new StringWriter(), folder.At("."));
        string[] on = [$"--Portal:DataDirectory={folder.At("data")}"];
        Assert.Equal(ExitStatus.Done, await CommandLine.RunVerbAsync(["migrate", .. on], console with { Out = TextWriter.Null }));
        var status = await CommandLine.RunVerbAsync(["report", .. words, .. on], console);
        return (status, console.Out.ToString()!, console.Error.ToString()!);
    }
}
