using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Tests.Architecture;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Verbs;

/// <summary>The program as its own process: what an operator and a script see of it.</summary>
public sealed class StartTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _started = [];

    [Theory]
    [InlineData("--Limits:FileMegabytes=beaucoup", "Limits:FileMegabytes")]
    [InlineData("--Portal:BaseUrl=exemple.fr", "Portal:BaseUrl")]
    [InlineData("--Organisation:Profile=absent.json", "Organisation:Profile")]
    [InlineData("--Organisation:Profile=appsettings.json", "Organisation:Profile")]
    [InlineData("--ConnectionStrings:Portal=Data Source=/dev/null/portail.db", "ConnectionStrings:Portal")]
    public async Task Start_WithAWrongSetting_EndsWithOneLineThatNamesIt(string argument, string name)
    {
        var program = Start(argument);

        var error = await program.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await program.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(ExitStatus.WrongUse, program.ExitCode);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith(name, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnAPortInUse_EndsWithOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var program = Start($"--urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        var output = await program.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        var error = await program.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await program.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(ExitStatus.Failed, program.ExitCode);
        Assert.Equal(ProgramWords.Of("Serve.AddressTaken"), Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls=http://192.0.2.1:8080")]
    [InlineData("--Kestrel:Endpoints:Https:Url=https://127.0.0.1:0", "--Kestrel:Endpoints:Https:Certificate:Path=absent.pfx")]
    public async Task Start_WhereTheServerCannotListen_EndsWithOneLine(params string[] arguments)
    {
        var program = Start(arguments);

        var output = await program.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        var error = await program.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await program.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(ExitStatus.Failed, program.ExitCode);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_InInvariantMode_EndsWithASentence()
    {
        var program = Start([], ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"));

        var error = await program.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await program.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(ExitStatus.WrongUse, program.ExitCode);
        Assert.Contains("fr-FR", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ForTheFirstTime_PrintsItsAddressAndTheFirstLinkAndStopsWhenAsked()
    {
        var program = Start();
        var output = await ReadUntilAsync(program, "/compte/premier/");
        var link = output[output.LastIndexOf("http://", StringComparison.Ordinal)..].Trim();

        using var client = new HttpClient();
        var page = await client.GetStringAsync(new Uri(link)).WaitAsync(Patience);
        Assert.Contains("Créer le premier administrateur", page, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            using var signal = Process.Start("kill", ["-TERM", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await program.WaitForExitAsync().WaitAsync(Patience);
            Assert.Equal(ExitStatus.Done, program.ExitCode);
        }
        else
        {
            program.Kill();
        }
    }

    public void Dispose()
    {
        foreach (var program in _started)
        {
            if (!program.HasExited)
            {
                program.Kill(entireProcessTree: true);
            }

            program.Dispose();
        }

        _folder.Dispose();
    }

    private static async Task<string> ReadUntilAsync(Process program, string mark)
    {
        using var late = new CancellationTokenSource(Patience);
        while (await program.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            if (line.Contains(mark, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException("The program ended: " + await program.StandardError.ReadToEndAsync(late.Token));
    }

    private Process Start(params string[] arguments) => Start(arguments, []);

    private Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.Path,
        };
        string[] words =
        [
            typeof(Program).Assembly.Location, "--contentRoot=" + Path.Combine(Sources.Root, "src", "ComplaintsPortal.Web"),
            "--Portal:DataDirectory=" + _folder.At("data"), "--urls=http://127.0.0.1:0", .. arguments,
        ];
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _started.Add(Process.Start(start)!);
        return _started[^1];
    }
}
