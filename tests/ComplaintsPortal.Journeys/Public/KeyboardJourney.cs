using ComplaintsPortal.Journeys.Browsers;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.Public;

/// <summary>The form without a mouse: order, visible focus, sending.</summary>
public sealed class KeyboardJourney(Chromium chromium) : Journey(chromium)
{
    private const int MostSteps = 60;

    private const string Where =
        """
        () => {
          const at = document.activeElement, style = getComputedStyle(at);
          const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
          return [at.name || at.getAttribute('href') || at.tagName, String(ring), at.tagName];
        }
        """;

    [BrowserFact]
    [Trait("Rule", "R52")]
    public async Task Fill_ByKeyboardAlone_ComesToTheProof()
    {
        var page = await SitDownAsync(Screen.Wide);
        await page.GotoAsync("/reclamation");
        var typed = new Dictionary<string, string>
        {
            ["LastName"] = "Martin", ["FirstName"] = "Lina", ["StakeholderType"] = "Appren", ["Email"] = "lina@exemple.fr",
            ["Subject"] = "Salle fermée", ["Description"] = "La salle était fermée lundi.",
        };

        var order = await TabThroughAsync(page, typed);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/reclamation/accuse/*");

        Assert.Equal(
            ["LastName", "FirstName", "StakeholderType", "Email", "Phone", "TrainingAction", "Subject", "Description", "Sensitive", "Attachments"],
            order.Where(name => char.IsUpper(name[0]) && name.Any(char.IsLower)));
        Assert.StartsWith("#", order[0], StringComparison.Ordinal);
    }

    /// <summary>Goes on from the top to the button that sends, typing where there is something to type.</summary>
    private static async Task<List<string>> TabThroughAsync(IPage page, Dictionary<string, string> typed)
    {
        var order = new List<string>();
        while (order.Count < MostSteps)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string[]>(Where);
            Assert.True(at[1] == "true", $"The focus on {at[0]} cannot be seen.");
            order.Add(at[0]);
            if (at[2] == "BUTTON")
            {
                return order;
            }

            if (typed.TryGetValue(at[0], out var text))
            {
                await page.Keyboard.TypeAsync(text);
            }
        }

        throw new InvalidOperationException("No button after " + string.Join(", ", order));
    }
}
