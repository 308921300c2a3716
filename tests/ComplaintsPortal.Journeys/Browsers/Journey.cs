using ComplaintsPortal.Testing;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.Browsers;

/// <summary>
/// A portal of its own on a real port, and a person in front of a screen. A journey derives from it, opens pages with
/// <see cref="SitDownAsync"/> and looks at each with <see cref="Look"/>.
/// </summary>
[Collection(JourneyCollection.Name)]
public abstract class Journey(Chromium chromium) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexts = [];

    protected PortalHost Portal { get; private set; } = null!;

    /// <summary>Settings before the portal starts: another profile, other limits.</summary>
    protected virtual void Prepare(PortalHost portal)
    {
    }

    public virtual Task InitializeAsync()
    {
        Portal = PortalHost.OnAPort(portal => Prepare(portal.With("Serilog:MinimumLevel", "Warning")));
        return Task.CompletedTask;
    }

    public virtual async Task DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        await Portal.DisposeAsync();
    }

    /// <summary>A new visitor without cookies in front of that screen, French, in Paris.</summary>
    protected async Task<IPage> SitDownAsync(Screen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Portal.Address.ToString(),
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            JavaScriptEnabled = screen.Script,
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(15_000);
        _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>Signs in by the form, as a new member of staff.</summary>
    protected async Task SignInAsync(IPage page, Domain.Staff.Role role, string? name = null)
    {
        var email = $"{role}.{Guid.NewGuid():N}@exemple.fr";
        await Portal.AddStaffAsync(role, email, name);
        await SignInAsync(page, email);
    }

    /// <summary>Signs in by the form, as somebody whose password is the tests' own.</summary>
    protected static async Task SignInAsync(IPage page, string email)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.GotoAsync("/compte/connexion");
        await page.FillAsync("[name=Email]", email);
        await page.FillAsync("[name=Password]", StaffOfTests.Password);
        await page.SendAsync();
        await page.WaitForURLAsync(address => !address.Contains("/connexion", StringComparison.Ordinal));
    }
}
