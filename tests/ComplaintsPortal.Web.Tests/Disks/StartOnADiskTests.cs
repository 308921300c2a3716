using System.Net;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.Kills;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Disks;

/// <summary>A start where nothing can be written: what must be written first stops it with one line, what need not does not stop it.</summary>
public sealed class StartOnADiskTests
{
    private const int Megabytes = 10;

    [SmallDiskFact]
    public async Task Start_TheFirstTimeOnAFullDisk_EndsWithOneLine()
    {
        using var disk = new SmallDisk(Megabytes);
        Directory.CreateDirectory(Path.Combine(disk.Path, "data"));
        disk.Fill();

        var (status, error) = await MigrateAsync(Path.Combine(disk.Path, "data"));

        Assert.Equal(ExitStatus.Failed, status);
        Assert.Contains("le disque est plein", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public async Task Start_OnAFullDiskWithARegister_EndsWithOneLineThatNamesItsFile()
    {
        using var disk = new SmallDisk(Megabytes);
        var data = Path.Combine(disk.Path, "data");
        TemporaryDatabase.CopyTo(data);
        disk.Fill();

        using var portal = new PortalProcess(data);
        portal.Start();
        var ended = await Assert.ThrowsAsync<InvalidOperationException>(portal.ServesAsync);

        Assert.Contains("le disque est plein", ended.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", ended.Message, StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public async Task Start_OnAReadOnlyDisk_EndsWithOneLine()
    {
        using var disk = new SmallDisk(Megabytes);
        var data = Path.Combine(disk.Path, "data");
        Directory.CreateDirectory(data);
        disk.CloseForWriting();

        var (status, error) = await MigrateAsync(data);

        Assert.NotEqual(ExitStatus.Done, status);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("en lecture seule", error, StringComparison.Ordinal);
    }

    /// <summary>The log alone lies on the disk that is full.</summary>
    [SmallDiskFact]
    [Trait("Rule", "R1")]
    public async Task Start_WithoutRoomForTheLog_ServesAndTakesAComplaint()
    {
        using var disk = new SmallDisk(Megabytes);
        using var folder = new TemporaryFolder();
        TemporaryDatabase.CopyTo(folder.At("data"));
        Directory.CreateSymbolicLink(Path.Combine(folder.At("data"), "logs"), disk.Path);
        disk.Fill();

        using var portal = new PortalProcess(folder.At("data"));
        portal.Start();
        using var visitor = new Visitor(new HttpClient(new ToThePortal(portal)) { BaseAddress = ToThePortal.Anywhere });
        var form = (await visitor.OpenAsync("/reclamation")).Form("main form")
            .Fill("LastName", "Dubois").Fill("FirstName", "Camille").Fill("StakeholderType", "Learner").Fill("Email", "camille@exemple.fr")
            .Fill("Subject", "Sans trace").Fill("Description", "Le formateur n’est pas venu.");

        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/health/ready")).Status);
        portal.Kill();
    }

    private static async Task<(int Status, string Error)> MigrateAsync(string data)
    {
        using var error = new StringWriter();
        var console = new VerbConsole(TextReader.Null, TextWriter.Null, error, data);
        return (await CommandLine.RunVerbAsync(["migrate", $"--Portal:DataDirectory={data}"], console), error.ToString());
    }
}
