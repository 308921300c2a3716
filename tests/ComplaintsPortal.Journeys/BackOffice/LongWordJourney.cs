using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.BackOffice;

/// <summary>What a stranger writes without a blank makes no page of the staff wider than its screen, and no column leaves it.</summary>
public sealed class LongWordJourney(Chromium chromium) : Journey(chromium)
{
    private static readonly string Word = new('m', 300);

    [BrowserFact]
    [Trait("Rule", "R56")]
    public async Task Open_WhatHoldsAWordOfThreeHundredLetters_StaysWithinTheScreen()
    {
        await FileAsync();
        foreach (var screen in new[] { Screen.Wide, Screen.Telephone })
        {
            var page = await SitDownAsync(screen);
            await SignInAsync(page, Role.Agent);
            foreach (var (address, name) in new[] { ("/gestion", "travail"), ("/gestion/registre?dans=tout", "registre"), ("/gestion/dossiers/2026-0001", "dossier") })
            {
                await page.GotoAsync(address);
                await Look.AtAsync(page, screen, $"mot-long-{name}");
                Assert.Equal(0, await page.EvaluateAsync<int>(Beyond));
            }
        }
    }

    /// <summary>How many words of strangers stand, in part, outside of the screen or of the part that holds them.</summary>
    private const string Beyond = """
        [...document.querySelectorAll('main bdi, main dd')].filter(text => text.getClientRects().length && text.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length
        """;

    private async Task FileAsync()
    {
        var page = await SitDownAsync(Screen.Wide);
        await page.GotoAsync("/reclamation");
        foreach (var (field, text) in new[] { ("LastName", Word[..100]), ("FirstName", Word[..100]), ("Email", "m@exemple.fr"), ("Subject", Word), ("Description", $"{Word}\n{Word}") })
            await page.FillAsync($"[name={field}]", text);
        await page.SelectOptionAsync("[name=StakeholderType]", "Learner");
        await page.SendAsync();
        await page.WaitForURLAsync("**/accuse/**");
    }
}
