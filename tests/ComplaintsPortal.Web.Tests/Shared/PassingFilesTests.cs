using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Shared;

public sealed class PassingFilesTests
{
    [Fact]
    public async Task Start_AfterAKillThatLeftAFile_SweepsIt()
    {
        using var host = new PortalHost();
        var folder = Directory.CreateDirectory(Path.Combine(host.DataDirectory, "incoming")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "reste"), "un contrat");

        using var visitor = host.Visitor();
        await visitor.OpenAsync("/");

        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public async Task Sweep_WhileAFileIsOnItsWay_LeavesItsBytes()
    {
        using var host = new PortalHost();
        var passing = host.Services.GetRequiredService<PassingFiles>();
        await using var file = passing.Open();
        await file.WriteAsync("un contrat"u8.ToArray());

        passing.Sweep();

        file.Position = 0;
        using var reader = new StreamReader(file);
        Assert.Equal("un contrat", await reader.ReadToEndAsync());
        if (!OperatingSystem.IsWindows()) Assert.Empty(Directory.EnumerateFiles(passing.Folder));
    }
}
