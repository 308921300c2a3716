using System.Text;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintsPortal.Journeys.BackOffice;

/// <summary>An agent opens a case with files that the antivirus cleared, found infected, could not look into and has not seen yet.</summary>
public sealed class WithheldFilesJourney(Chromium chromium) : Journey(chromium)
{
    private readonly ScannerDouble _scanner = new()
    {
        Says = text => text.Contains(ScannerDouble.Bad, StringComparison.Ordinal) ? ScanVerdict.Infected("Win.Trojan.Agent-6412")
            : text.Contains("chiffré", StringComparison.Ordinal) ? ScanVerdict.NotScannable("Heuristics.Encrypted.PDF") : ScanVerdict.Clean,
    };

    protected override void Prepare(PortalHost portal) =>
        portal.WithoutJobs().Adjust(services => services.RemoveAll<IScanner>().AddSingleton<IScanner>(_scanner));

    [BrowserFact]
    [Trait("Rule", "R52")]
    public async Task Open_ACaseWithFilesHeldBack_IsReadableOnEveryScreen()
    {
        var reference = await Portal.SubmitAsync("Remboursement attendu");
        _scanner.IsUp = true;
        await AttachAsync(reference, ("convention.pdf", "Bonjour"), ("facture du 12 février – relance.pdf", ScannerDouble.Bad), ("dossier medical.pdf", "chiffré"));
        await Portal.UseAsync<ScanFiles>(scan => scan.RunOnceAsync(default));
        _scanner.IsUp = false;
        await AttachAsync(reference, ("capture d’écran.png", "Bonsoir"));
        await Portal.UseAsync<ScanFiles>(scan => scan.RunOnceAsync(default));
        var infected = await Portal.ReadAsync(database => Task.FromResult(database.Documents.Single(d => d.Name.StartsWith("facture")).Id));

        foreach (var screen in Screen.All)
        {
            var page = await SitDownAsync(screen);
            await SignInAsync(page, Role.Agent);
            await page.GotoAsync($"/gestion/dossiers/{reference}");
            await Look.AtAsync(page, screen, "pieces-retenues");
            await page.GotoAsync($"/gestion/dossiers/{reference}/pieces/{infected}");
            await Look.AtAsync(page, screen, "piece-mise-a-l-ecart");
            await page.GotoAsync("/gestion");
            await Look.AtAsync(page, screen, "pieces-ecartees-a-faire");
        }
    }

    [BrowserFact]
    [Trait("Rule", "R52")]
    public async Task Release_AFileThatWasSetApartByMistake_IsReadableOnEveryScreen()
    {
        var reference = await Portal.SubmitAsync("Remboursement attendu");
        _scanner.IsUp = true;
        await AttachAsync(reference, ("facture du 12 février – relance.pdf", ScannerDouble.Bad));
        await Portal.UseAsync<ScanFiles>(scan => scan.RunOnceAsync(default));
        var infected = await Portal.ReadAsync(database => Task.FromResult(database.Documents.Single(d => d.Name.StartsWith("facture")).Id));

        foreach (var screen in Screen.All)
        {
            var page = await SitDownAsync(screen);
            await SignInAsync(page, Role.Manager);
            await page.GotoAsync($"/gestion/dossiers/{reference}");
            await Look.AtAsync(page, screen, "pieces-ecartees-au-dossier");
            await page.GotoAsync($"/gestion/dossiers/{reference}/pieces/{infected}/liberation");
            await Look.AtAsync(page, screen, "piece-a-liberer");
        }
    }

    private async Task AttachAsync(string reference, params (string Name, string Content)[] files)
    {
        var token = Guid.NewGuid().ToString("N");
        foreach (var (name, content) in files)
            await Portal.UseAsync<StagedFiles>(staged => staged.StageAsync(token, name, "application/pdf", new MemoryStream(Encoding.UTF8.GetBytes(content))));
        await Portal.UseAsync<AttachDocuments>(attach => attach.ExecuteAsync(reference, token, CasesOfTests.Agent, default));
    }
}
