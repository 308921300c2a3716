using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Journeys.Browsers;

namespace ComplaintsPortal.Journeys.Office;

/// <summary>The HTML part of a letter as a mail program shows it.</summary>
public sealed class LetterJourney(Chromium chromium) : Journey(chromium)
{
    private static readonly string Letter = LetterHtml.Document("Essai", $"## Ce que vous nous avez écrit\n\n> {new string('m', 1500)}\n\n- {new string('w', 1500)}\n\n<https://exemple.fr/{new string('a', 300)}>");

    [BrowserTheory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(800, false)]
    [InlineData(800, true)]
    [Trait("Rule", "R52")]
    public async Task Read_AWordOfFifteenHundredLetters_FitsTheScreenInLightAndInDark(int width, bool dark)
    {
        var page = await SitDownAsync(new Screen($"{width}", width, 740, Dark: dark));

        await page.SetContentAsync(Letter);

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(dark ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
    }
}
