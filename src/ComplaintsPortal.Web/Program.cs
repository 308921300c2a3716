using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Jobs;
using ComplaintsPortal.Web.PublicSite;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Connections;
using ComplaintsPortal.Web.Setup.Services;
using ComplaintsPortal.Web.Shared.Uploads;
using ComplaintsPortal.Web.Tracking;
using ComplaintsPortal.Web.Verbs;

return await CommandLine.RunAsync(args, async () =>
{
    var (builder, settings) = Foundations.Lay(args);
    builder.AddProtection(settings);
    builder.AddPages(settings);
    builder.AddStaffAccess(settings);
    builder.Services.AddBackOffice();
    builder.Services.AddPublicSite();
    builder.Services.AddTracking();
    builder.Services.AddJobs(settings);
    builder.AddHealth(settings.Register);
    builder.Services.AddServingAlone(settings.Register);
    builder.AddServiceManagers();

    await using var app = builder.Build();
    await AwaitedRegister.OpenAsync(app.Services);
    app.Services.GetRequiredService<PassingFiles>().Sweep();
    app.UseConnectionBounds();
    app.UseProxies();
    app.UseBoundedForms();
    app.UseRequestLog();
    app.UseSecurityHeaders();
    app.UseErrorPages();
    app.UseFrenchCulture();
    app.UseRoutes();
    if (settings.Portal.IsHttps) app.UseMiddleware<PromisedHttps>();
    app.UseStaffAccess();
    app.MapHealth();
    app.MapPages();
    await app.GreetOnceStartedAsync();
    await app.RunAsync();
});

/// <summary>Named so that tests can start the real program.</summary>
public partial class Program;
