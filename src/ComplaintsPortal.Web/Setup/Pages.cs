using System.Text.Encodings.Web;
using System.Text.Unicode;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace ComplaintsPortal.Web.Setup;

/// <summary>MVC as the portal uses it: folders by feature, French messages, anti-forgery on every post.</summary>
public static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder, PortalConfiguration settings)
    {
        // The program is also run straight from a build, where static files lie in the project's folders.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddLocalization(options => options.ResourcesPath = "Resources");
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddBoundedForms();
        builder.Services.AddControllersWithViews(Configure).AddRazorOptions(razor =>
        {
            razor.ViewLocationFormats.Clear();
            razor.ViewLocationFormats.Add("/Shared/{0}.cshtml");
            razor.ViewLocationExpanders.Add(new FolderViews());
        });
        builder.Services.AddFormRules();
        builder.Services.Configure<CookieTempDataProviderOptions>(options =>
            CookieNames.Apply(options.Cookie, "avis", settings.Portal, SameSiteMode.Lax));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().OpenToStrangers().AnswerHeadAsGet().WithStaticAssets();
        // Without it the fallback policy would send strangers who mistype an address to the sign-in page.
        app.MapFallback("{**path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }

    private static void Configure(MvcOptions options)
    {
        options.Filters.Add<WithinBounds>();
        options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelMetadataDetailsProviders.Add(new KeepEmptyText());
        OutsideTextBinding.Apply(options.ModelBinderProviders);
        FrenchBinding.Apply(options.ModelBindingMessageProvider);
    }
}
