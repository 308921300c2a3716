using ComplaintsPortal.Journeys.Browsers;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace ComplaintsPortal.Journeys.Public;

/// <summary>Who would rather write by hand prints the form, and what comes out of the printer is read as they would read it.</summary>
public sealed class PaperFormJourney(Chromium chromium) : Journey(chromium)
{
    [BrowserFact]
    [Trait("Rule", "R46")]
    public async Task Print_TheForm_GivesTwoSheetsToWriteOn()
    {
        var page = await SitDownAsync(Screen.Wide);
        await page.GotoAsync("/reclamation/formulaire");

        using var printed = PdfDocument.Open(await page.PdfAsync(new PagePdfOptions { Format = "A4" }));

        Assert.Equal(2, printed.NumberOfPages);
        var sheets = printed.GetPages().Select(sheet => ContentOrderTextExtractor.GetText(sheet)).ToList();
        Assert.All(["Nom *", "Prénom *", "Vous êtes *", "Objet *"], label => Assert.Contains(label, sheets[0], StringComparison.Ordinal));
        Assert.Contains("Votre réclamation *", sheets[1], StringComparison.Ordinal);
        Assert.All(sheets, sheet => Assert.DoesNotContain("Imprimer", sheet, StringComparison.Ordinal));
    }
}
