using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ComplaintsPortal.Benchmarks.Running;

/// <summary>The portal as it is installed: published for this platform, compiled beforehand.</summary>
internal sealed class PublishedPortal(string folder, bool isOurs = false) : IDisposable
{
    private string Executable => Path.Combine(folder, OperatingSystem.IsWindows() ? "ComplaintsPortal.Web.exe" : "ComplaintsPortal.Web");

    public static async Task<PublishedPortal> PublishAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-published-").FullName;
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["publish", Path.Combine(Root(), "src", "ComplaintsPortal.Web"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "q", "-nologo"]))!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? new PublishedPortal(folder, isOurs: true) : throw new InvalidOperationException("The portal could not be published.");
    }

    /// <summary>Serves the data folder on a port of its own.</summary>
    public Task<ServerProcess> ServeAsync(string dataDirectory, params string[] settings) => ServerProcess.StartAsync(
        Executable,
        [
            "--Portal:DataDirectory=" + dataDirectory, "--urls=http://127.0.0.1:0", "--Backup:Keep=0",
            "--Limits:SubmissionsPerHour=100000", "--Limits:SubmissionMinimumSeconds=0", .. settings,
        ]);

    /// <summary>Runs a verb to its end; what it wrote and how long it took.</summary>
    public async Task<(double Seconds, double MegabytesAtMost)> RunAsync(string dataDirectory, IEnumerable<string> words, string input = "")
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo(Executable, [.. words, "--Portal:DataDirectory=" + dataDirectory])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        using var verb = Process.Start(start)!;
        await verb.StandardInput.WriteLineAsync(input);
        verb.StandardInput.Close();
        var said = verb.StandardOutput.ReadToEndAsync();
        var most = 0L;
        while (!verb.WaitForExit(20))
        {
            verb.Refresh();
            most = Math.Max(most, verb.HasExited ? 0 : verb.WorkingSet64);
        }

        await said;
        return verb.ExitCode == 0
            ? (watch.Elapsed.TotalSeconds, most / 1048576.0)
            : throw new InvalidOperationException($"{string.Join(' ', words)} ended with {verb.ExitCode}.");
    }

    public void Dispose()
    {
        if (isOurs) Directory.Delete(folder, recursive: true);
    }

    public static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ComplaintsPortal.sln"))) return at.FullName;
        }

        throw new InvalidOperationException("Run this from a clone.");
    }
}
