using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.Browsers;

/// <summary>A careful look at the page as it stands: nothing overflows, axe finds nothing, a picture is kept.</summary>
public static class Look
{
    private static readonly string[] ColoursOnly = ["color-contrast", "link-in-text-block"];

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
        var found = await Axe.FindAsync(page, dark ? ColoursOnly : null);
        return across > 0 ? [$"scrolls sideways by {across} px", .. found] : found;
    }

    private static async Task AxeAsync(IPage page, string where)
    {
        var found = await Axe.FindAsync(page);
        Assert.True(found.Count == 0, $"axe on {where}:\n" + string.Join('\n', found));
    }

    private static string Picture(string file)
    {
        var folder = Environment.GetEnvironmentVariable("PORTAL_TEST_SCREENS") ?? Path.Combine(AppContext.BaseDirectory, "TestResults", "screens");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, file);
    }
}
