using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Http.Features;

namespace ComplaintsPortal.Web.Setup;

/// <summary>No form is read but by the portal's own reader, whoever asks for it first (R53).</summary>
public static class BoundedForms
{
    public static void AddBoundedForms(this IServiceCollection services) => services
        .AddSingleton<Origins>().AddSingleton<PassingRoom>().AddSingleton<FormProof>().AddSingleton<FileIntake>().AddSingleton<PostedFormReader>();

    public static void UseBoundedForms(this WebApplication app)
    {
        var reader = app.Services.GetRequiredService<PostedFormReader>();
        app.Use((context, next) =>
        {
            if (context.Request.ContentType is not null) context.Features.Set<IFormFeature>(new PostedFormFeature(context, reader));
            return next(context);
        });
    }
}
