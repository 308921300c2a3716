using ComplaintsPortal.Web.PublicSite.Complain;
using ComplaintsPortal.Web.Shared.Complaints;

namespace ComplaintsPortal.Web.PublicSite;

public static class PublicSiteChapter
{
    public static void AddPublicSite(this IServiceCollection services) => services.AddSingleton<FormGate>().AddSingleton<ComplaintFormValidator>();
}
