using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Benchmarks.Running;

/// <summary>A member of staff who looks at pages, one after the other.</summary>
internal sealed partial class Staff : IDisposable
{
    private const int Looks = 30;

    /// <summary>A server that has served some pages has compiled what they take for speed; one that was just started has not.</summary>
    private const int WarmUp = 60;
    private readonly HttpClient _browser;

    private Staff(HttpClient browser) => _browser = browser;

    public static async Task<Staff> SignInAsync(Uri server, string email, string password)
    {
        var browser = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromMinutes(5) };
        var page = await browser.GetStringAsync("/compte/connexion");
        var fields = new Dictionary<string, string> { ["Email"] = email, ["Password"] = password, ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value };
        using var answer = await browser.PostAsync("/compte/connexion", new FormUrlEncodedContent(fields));
        return answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/gestion", StringComparison.Ordinal)
            ? new Staff(browser)
            : throw new InvalidOperationException($"Not signed in: {answer.StatusCode} at {answer.RequestMessage.RequestUri}");
    }

    /// <summary>The first look apart, then many on the server just started, then as many on one in use.</summary>
    public async Task<(double First, Timings Fresh, Timings Then)> LookAsync(string path)
    {
        var first = await OnceAsync(path);
        var fresh = await OftenAsync(path);
        for (var i = 0; i < WarmUp; i++) await OnceAsync(path);
        return (first, fresh, await OftenAsync(path));
    }

    public void Dispose() => _browser.Dispose();

    private async Task<Timings> OftenAsync(string path)
    {
        var taken = new List<double>();
        for (var i = 0; i < Looks; i++) taken.Add(await OnceAsync(path));
        return new Timings(taken);
    }

    private async Task<double> OnceAsync(string path)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await _browser.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
