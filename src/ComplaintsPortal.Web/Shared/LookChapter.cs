using ComplaintsPortal.Casework;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Shared;

/// <summary>What every page stands on: the organisation's face, the words, the dates, the page's own head.</summary>
public static class LookChapter
{
    public static void AddLook(this IServiceCollection services)
    {
        services.AddSingleton<TextStore>();
        services.AddSingleton(provider => new Dates(provider.GetRequiredService<TextStore>(), () => provider.GetRequiredService<OfficeClock>().Zone));
        services.AddSingleton<Words>();
        services.AddScoped<PageHead>();
    }
}
