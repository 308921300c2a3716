using ComplaintsPortal.Web.PublicSite.Complain;

namespace ComplaintsPortal.Web.PublicSite;

public static class PublicSiteChapter
{
    public static void AddPublicSite(this IServiceCollection services) => services.AddSingleton<FormGate>();
}
