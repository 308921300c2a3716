using Deque.AxeCore.Commons;
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

    /// <summary>What is wrong with the page at that width and in that scheme; empty when nothing is. The page is not loaded again.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, int width, bool dark)
    {
        ArgumentNullException.ThrowIfNull(page);
        var scheme = dark ? ColorScheme.Dark : ColorScheme.Light;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(width, 900);
        var across = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        var result = dark ? await page.RunAxe(ColoursOnly) : await page.RunAxe();
        return
        [
            .. across > 0 ? [$"scrolls sideways by {across} px"] : Array.Empty<string>(),
            .. result.Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {v.Help} — {node.Html}")),
        ];
    }

    private static AxeRunOptions ColoursOnly { get; } = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

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
