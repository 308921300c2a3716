namespace ComplaintsPortal.Web.Setup;

public static class RequestLogChapter
{
    public static void UseRequestLog(this WebApplication app) => app.UseMiddleware<RequestLog>();

    public static void UseRoutes(this WebApplication app)
    {
        app.UseRouting();
        app.Use((context, next) => RequestLog.RememberRoute(context, next));
    }
}
