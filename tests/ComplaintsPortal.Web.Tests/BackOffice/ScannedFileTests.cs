using System.IO.Compression;
using System.Net;
using System.Text;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Documents.Archives;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.PublicSite;
using ComplaintsPortal.Web.Tests.Tracking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintsPortal.Web.Tests.BackOffice;

/// <summary>What staff and strangers see of files the antivirus has not cleared.</summary>
public sealed class ScannedFileTests : IDisposable
{
    private static readonly string[] Betraying = ["antivirus", "analys", "écart", ScannerDouble.Signature];
    private readonly ScannerDouble _scanner = new();
    private readonly PortalHost _host = new PortalHost().WithoutJobs();

    public ScannedFileTests() => _host.Adjust(services => services.RemoveAll<IScanner>().AddSingleton<IScanner>(_scanner));

    [Fact]
    [Trait("Rule", "R1")]
    public async Task Submit_WhileTheScannerIsDown_IsTakenAndTheFileOpensToNobodyYet()
    {
        var (reference, address) = await FiledAsync("Bonjour");
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}");
        var file = await agent.OpenAsync(address);

        Assert.Contains("En attente d’analyse", page.At(".files .withheld"), StringComparison.Ordinal);
        Assert.Contains("preuve.txt", page.At(".files bdi.name"), StringComparison.Ordinal);
        Assert.False(page.Has(".files a"));
        Assert.Equal((HttpStatusCode)423, file.Status);
        Assert.Contains("En attente d’analyse", file.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Bonjour", file.Text, StringComparison.Ordinal);
        Assert.False(file.Headers.ContainsKey("Content-Disposition"));
    }

    [Fact]
    public async Task Document_OnceTheScannerIsBackAndFoundNothing_IsDownloaded()
    {
        var (reference, address) = await FiledAsync("Bonjour");
        await ScanAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}");

        Assert.Equal(address, page.Document.QuerySelector(".files a.name")!.GetAttribute("href"));
        Assert.Equal("Bonjour", (await agent.OpenAsync(address)).Text);
        Assert.False(page.Has(".withheld"));
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public async Task Document_FoundInfected_IsRefusedToEveryRoleAndSaysWhy(Role role)
    {
        var (reference, address) = await FiledAsync(ScannerDouble.Bad);
        await ScanAsync();
        using var reader = await _host.SignedInAsync(role);

        var page = await reader.OpenAsync($"/gestion/dossiers/{reference}");
        var file = await reader.OpenAsync(address);

        Assert.Contains("Une pièce de ce dossier est mise à l’écart", page.Main, StringComparison.Ordinal);
        Assert.Contains(ScannerDouble.Signature, page.At(".files .withheld.infected"), StringComparison.Ordinal);
        Assert.Contains("Pièce mise à l’écart par l’antivirus", page.Main, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode)423, file.Status);
        Assert.Contains(ScannerDouble.Signature, file.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(ScannerDouble.Bad, file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", page.Text + file.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Export_OfACase_NamesWhatIsHeldBackAndHoldsNoByteOfIt(bool scanned)
    {
        var (reference, _) = await FiledAsync(ScannerDouble.Bad);
        if (scanned) await ScanAsync();

        using var zip = await ExportAsync(reference);

        Assert.DoesNotContain(zip.Entries, entry => entry.Name == "preuve.txt" || Content(entry).Contains(ScannerDouble.Bad, StringComparison.Ordinal));
        var index = Content(zip.GetEntry("index.html")!);
        Assert.Contains("preuve.txt", index, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(ScannerDouble.Bad))), index, StringComparison.Ordinal);
        Assert.Contains("n’est pas dans cette archive", WebUtility.HtmlDecode(index), StringComparison.Ordinal);
        Assert.Equal(scanned, index.Contains(ScannerDouble.Signature, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_OverHttp_HoldsNoByteOfAnInfectedFileEither()
    {
        var (reference, _) = await FiledAsync(ScannerDouble.Bad);
        await ScanAsync();
        using var manager = await _host.SignedInAsync(Role.Manager);

        var file = await manager.OpenAsync($"/gestion/dossiers/{reference}/dossier.zip");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.DoesNotContain("2-pieces-jointes/preuve.txt", file.Text, StringComparison.Ordinal);
        Assert.Contains("index.html", file.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Complainant_WhateverTheAntivirusSaid_IsToldNothingOfIt(bool scanned)
    {
        using var visitor = _host.Visitor();
        var sent = await (await visitor.FilledFormAsync()).Attach("Attachments", "preuve.txt", Encoding.UTF8.GetBytes(ScannerDouble.Bad)).SendAsync();
        var acknowledgement = await visitor.FollowAsync(sent);
        if (scanned) await ScanAsync();
        else await _host.UseAsync<ScanFiles>(scan => scan.RunOnceAsync(default));

        var own = await visitor.FollowAsync(await visitor.EnterAsync(acknowledgement.At("#reference"), acknowledgement.At("#code-suivi")));
        var home = await visitor.OpenAsync("/");
        var again = await visitor.OpenAsync(sent.Headers["Location"]);

        Assert.Contains("preuve.txt", own.Main, StringComparison.Ordinal);
        Assert.Contains("preuve.txt", again.Main, StringComparison.Ordinal);
        foreach (var page in new[] { acknowledgement, own, home, again })
            Assert.All(Betraying, word => Assert.DoesNotContain(word, page.Main, StringComparison.OrdinalIgnoreCase));
        Assert.All(await _host.LettersAsync(acknowledgement.At("#reference")), letter =>
            Assert.All(Betraying, word => Assert.DoesNotContain(word, letter.Markup, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Administrator)]
    public async Task Release_ByAManager_WantsAReasonAndOpensTheFile(Role role)
    {
        var (reference, address) = await FiledAsync(ScannerDouble.Bad);
        await ScanAsync();
        using var manager = await _host.SignedInAsync(role);
        var withheld = await manager.OpenAsync(address);
        var form = (await manager.OpenAsync($"{address}/liberation")).Form("main form[method=post]");

        var refused = await form.SendAsync();
        var done = await refused.Form("main form[method=post]").Fill("Reason", "Notre propre modèle de contrat.").SendAsync();

        Assert.Contains($"{address}/liberation", withheld.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode)422, refused.Status);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Equal(ScannerDouble.Bad, (await manager.OpenAsync(address)).Text);
        var page = await manager.OpenAsync($"/gestion/dossiers/{reference}");
        Assert.Contains("libérée", page.Main, StringComparison.Ordinal);
        Assert.Contains("Notre propre modèle de contrat.", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has(".withheld"));
        Assert.DoesNotContain("⟦", refused.Text + page.Text, StringComparison.Ordinal);
        using var zip = await ExportAsync(reference);
        Assert.Contains(zip.Entries, entry => entry.Name == "preuve.txt");
        Assert.Contains("rien à libérer", (await manager.OpenAsync($"{address}/liberation")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Auditor)]
    public async Task Release_ByOthers_IsNeitherOfferedNorAllowed(Role role)
    {
        var (reference, address) = await FiledAsync(ScannerDouble.Bad);
        await ScanAsync();
        using var reader = await _host.SignedInAsync(role);

        var page = await reader.OpenAsync($"/gestion/dossiers/{reference}");

        Assert.DoesNotContain("/liberation", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/liberation", (await reader.OpenAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync($"{address}/liberation")).Status);
        Assert.Equal((HttpStatusCode)423, (await reader.OpenAsync(address)).Status);
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Auditor)]
    public async Task WorkList_WithAFileKeptApart_NamesItsCase(Role role)
    {
        var (reference, _) = await FiledAsync(ScannerDouble.Bad);
        await ScanAsync();
        using var reader = await _host.SignedInAsync(role);

        var list = await reader.OpenAsync("/gestion");

        Assert.Contains(reference, list.At("#pieces-ecartees"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync("/gestion/a-faire/pieces-ecartees")).Status);
    }

    [Fact]
    public async Task Banner_WhileTheScannerIsDown_IsShownToStaffAloneAndGoesWhenItIsBack()
    {
        await _host.UseAsync<ScanFiles>(scan => scan.RunOnceAsync(default));
        using var agent = await _host.SignedInAsync(Role.Agent);
        using var visitor = _host.Visitor();

        var down = await agent.OpenAsync("/gestion");
        var strangers = await visitor.OpenAsync("/reclamation");
        await ScanAsync();
        var back = await agent.OpenAsync("/gestion");

        Assert.Contains("L’antivirus ne répond pas. Depuis le 3 mars 2026", string.Join(' ', down.At(".banner").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("ntivirus", strangers.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ntivirus", back.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _host.Dispose();

    /// <summary>A complaint with one file, by the form; where staff would download it.</summary>
    private async Task<(string Reference, string Address)> FiledAsync(string content)
    {
        using var visitor = _host.Visitor();
        var sent = await (await visitor.FilledFormAsync()).Attach("Attachments", "preuve.txt", Encoding.UTF8.GetBytes(content)).SendAsync();
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        var reference = (await visitor.FollowAsync(sent)).At("#reference");
        var id = (await _host.ReadAsync(database => Task.FromResult(database.Documents.Single()))).Id;
        return (reference, $"/gestion/dossiers/{reference}/pieces/{id}");
    }

    private async Task ScanAsync()
    {
        _scanner.IsUp = true;
        await _host.UseAsync<ScanFiles>(scan => scan.RunOnceAsync(default));
    }

    /// <summary>As the verb <c>export case</c> writes it.</summary>
    private async Task<ZipArchive> ExportAsync(string reference)
    {
        var output = new MemoryStream();
        await _host.UseAsync<CaseArchives>(async archives => await CaseArchiveWriter.WriteAsync(await archives.OfAsync(reference, by: null, default), output));
        return new ZipArchive(new MemoryStream(output.ToArray()));
    }

    private static string Content(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
