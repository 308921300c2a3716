using System.Text.Json;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Setup;
using Serilog.Events;
using Serilog.Parsing;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class LogTests
{
    [Fact]
    [Trait("Rule", "R32")]
    public async Task Write_WhateverIsAsked_HoldsNoSecretAddressNameOrPassword()
    {
        using var folder = new TemporaryFolder();
        TemporaryDatabase.CopyTo(folder.Path);
        await VisitAsync(folder.Path);

        // The host has ended, which writes the last lines.
        var log = string.Concat(Directory.GetFiles(folder.At("logs")).Select(File.ReadAllText));
        Assert.Contains("/compte/premier/{secret}", log, StringComparison.Ordinal);
        Assert.Contains("\"Status\":403", log, StringComparison.Ordinal);
        Assert.DoesNotContain("tressecret", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("exemple.fr", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Camille", log, StringComparison.Ordinal);
        Assert.DoesNotContain(StaffOfTests.Password, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_WhenStaffSignInAndLookAround_HoldsNoWarning()
    {
        using var folder = new TemporaryFolder();
        TemporaryDatabase.CopyTo(folder.Path);
        using (var host = new PortalHost().With("Logging:LogLevel:Default", "Information").With("Portal:DataDirectory", folder.Path))
        {
            await host.AddStaffAsync(Role.Manager);
            using var visitor = host.Visitor();
            await visitor.SignInAsync(StaffOfTests.EmailOf(Role.Manager));
            await visitor.OpenAsync("/gestion");
            await visitor.OpenAsync("/gestion/registre");
        }

        var lines = Directory.GetFiles(folder.At("logs")).SelectMany(File.ReadLines).ToList();
        Assert.Contains(lines, line => line.Contains("\"Level\":\"Information\"", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => !line.Contains("\"Level\":\"Information\"", StringComparison.Ordinal));
    }

    /// <summary>Two writers of one file would write over each other.</summary>
    [Fact]
    public void Write_BySeveralInOneFolder_GoesToAFileOfEach()
    {
        using var folder = new TemporaryFolder();
        using (var portal = new LogOnDisk(folder.Path, ofVerb: false))
        using (var second = new LogOnDisk(folder.Path, ofVerb: false))
        using (var verb = new LogOnDisk(folder.Path, ofVerb: true))
        {
            portal.Emit(Line("a"));
            second.Emit(Line("b"));
            verb.Emit(Line("c"));
            portal.Emit(Line("d"));
        }

        using (var leaving = new LogOnDisk(folder.Path, ofVerb: false))
        {
            leaving.Emit(Line("e"));
            using var next = new LogOnDisk(folder.Path, ofVerb: false, patience: TimeSpan.Zero);
            next.Emit(Line("f"));
            leaving.Dispose();
            next.Emit(Line("g"));
        }

        Assert.Equal(["a", "d", "e", "g"], Told(folder, "portal-*.json"));
        Assert.Equal(["b", "c", "f"], Told(folder, "others-*.json"));
    }

    private static LogEvent Line(string text) => new(DateTimeOffset.UnixEpoch, LogEventLevel.Information, null, new MessageTemplateParser().Parse(text), []);

    private static IEnumerable<string> Told(TemporaryFolder folder, string files) => Directory.GetFiles(folder.Path, files).SelectMany(File.ReadLines)
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("RenderedMessage").GetString()!);

    private static async Task VisitAsync(string dataDirectory)
    {
        using var host = new PortalHost().With("Logging:LogLevel:Default", "Information").With("Portal:DataDirectory", dataDirectory);
        await host.AddStaffAsync(Role.Agent);
        using var visitor = host.Visitor();

        await visitor.OpenAsync("/compte/premier/tressecret");
        await visitor.OpenAsync("/suivi/tressecret?q=tressecret");
        await visitor.OpenAsync("/tressecret");
        await visitor.SignInAsync(StaffOfTests.EmailOf(Role.Agent));
        await visitor.OpenAsync("/gestion/equipe?q=tressecret");
        await visitor.PostBareAsync("/compte/connexion", ("Email", "tressecret@exemple.fr"));
    }
}
