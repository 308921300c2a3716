using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.Browsers;

/// <summary>A careful look at the page as it stands: nothing overflows, axe finds nothing, a picture is kept.</summary>
public static class Look
{
    /// <summary>Checks the page and keeps its picture under TestResults/screens.</summary>
    public static async Task AtAsync(IPage page, Screen screen, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(screen);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Picture($"{name}-{screen.Name}.png"), FullPage = true });
        Assert.DoesNotContain("⟦", await page.ContentAsync(), StringComparison.Ordinal);
        if (screen.Script)
        {
            var across = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(across <= 0, $"{name} ({screen}) scrolls sideways by {across} pixels.");
            await AxeAsync(page, $"{name} ({screen})");
        }
    }

    private static async Task AxeAsync(IPage page, string where)
    {
        var result = await page.RunAxe();
        var found = result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{violation.Id}: {violation.Help} — {node.Html}"));
        Assert.True(result.Violations.Length == 0, $"axe on {where}:\n" + string.Join('\n', found));
    }

    private static string Picture(string file)
    {
        var folder = Environment.GetEnvironmentVariable("PORTAL_TEST_SCREENS") ?? Path.Combine(AppContext.BaseDirectory, "TestResults", "screens");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, file);
    }
}
