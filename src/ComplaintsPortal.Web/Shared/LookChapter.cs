using ComplaintsPortal.Casework;
using ComplaintsPortal.Web.Shared.Documents;
using ComplaintsPortal.Web.Shared.Errors;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.Shared;

/// <summary>What every page stands on: the words, the dates, the page's own head, the files a form sends.</summary>
public static class LookChapter
{
    public static void AddLook(this IServiceCollection services)
    {
        services.AddSingleton<TextStore>();
        services.AddSingleton(provider => new Dates(provider.GetRequiredService<TextStore>(), () => provider.GetRequiredService<OfficeClock>().Zone));
        services.AddSingleton<Words>().AddSingleton<Unable>();
        services.AddScoped<PageHead>().AddSingleton<StampedPages>();
        services.AddSingleton<PassingFiles>().AddSingleton<FormTokens>().AddScoped<FormFiles>().AddScoped<KeptDocument>();
        services.AddSingleton<StyleSheets>();
        services.AddScoped<PaperPages>();
    }
}
