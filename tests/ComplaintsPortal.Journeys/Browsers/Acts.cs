using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.Browsers;

/// <summary>What a person does on a page, in one word each.</summary>
public static class Acts
{
    /// <summary>Presses the visible button that sends the form holding <paramref name="form"/>; without one, the page's only form.</summary>
    public static async Task SendAsync(this IPage page, string form = "main form:not([role=search])")
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.Locator($"{form} button[type=submit]:not([tabindex='-1']):not([name=Remove])").Last.ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Presses the button of the form's step, where it has several.</summary>
    public static async Task SendAsync(this IPage page, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.ClickAsync($"main button[name={name}][value={value}]");
        await page.WaitForLoadStateAsync();
    }

    /// <summary>The words of the main part, as they are seen.</summary>
    public static Task<string> MainAsync(this IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Locator("main").InnerTextAsync();
    }

    /// <summary>The whole page's words, closed parts included, with ordinary spaces.</summary>
    public static async Task<string> WordsAsync(this IPage page, string selector = "body")
    {
        ArgumentNullException.ThrowIfNull(page);
        var texts = await page.Locator(selector).AllTextContentsAsync();
        return string.Join(' ', string.Join(' ', texts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Opens an address and answers the page's words.</summary>
    public static async Task<string> ReadAsync(this IPage page, string address, string selector = "body")
    {
        ArgumentNullException.ThrowIfNull(page);
        var answer = await page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}.");
        return await page.WordsAsync(selector);
    }

    /// <summary>Chooses one among several by its posted value.</summary>
    public static Task ChooseAsync(this IPage page, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.CheckAsync($"input[name={name}][value={value}]");
    }

    /// <summary>What a link or a button brings as a file, read whole.</summary>
    public static async Task<(string Name, byte[] Bytes)> DownloadAsync(this IPage page, string link)
    {
        ArgumentNullException.ThrowIfNull(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(link));
        await using var content = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return (download.SuggestedFilename, bytes.ToArray());
    }
}
