namespace ComplaintsPortal.Journeys.Browsers;

/// <summary>The Chromium of this machine: the one named by <c>PORTAL_TEST_BROWSER</c>, else the first found.</summary>
public static class BrowserOnMachine
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    public static string? Path { get; } =
        Places.Prepend(Environment.GetEnvironmentVariable("PORTAL_TEST_BROWSER")).FirstOrDefault(File.Exists);

    /// <summary>Why a journey cannot run here; null where it can.</summary>
    public static string? Absent => Path is null ? "No Chromium on this machine: install it or name it in PORTAL_TEST_BROWSER." : null;
}
