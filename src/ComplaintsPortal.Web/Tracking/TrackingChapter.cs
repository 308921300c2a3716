namespace ComplaintsPortal.Web.Tracking;

public static class TrackingChapter
{
    public static void AddTracking(this IServiceCollection services) => services.AddSingleton<TrackingSession>();
}
