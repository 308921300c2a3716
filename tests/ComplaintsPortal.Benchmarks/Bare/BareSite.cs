using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace ComplaintsPortal.Benchmarks.Bare;

/// <summary>What the framework can do at best: one MVC Razor page of a given size with an anti-forgery form, and nothing else.</summary>
internal static class BareSite
{
    public const string Word = "bare";

    public static async Task<int> ServeAsync(int characters)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new Filler(new string('x', Math.Max(0, characters))));
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(parts =>
        {
            foreach (var other in parts.ApplicationParts.Where(part => part.Name != typeof(BareSite).Assembly.GetName().Name).ToList()) parts.ApplicationParts.Remove(other);
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapControllers();
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(app.Urls.First()));
        await app.RunAsync();
        return 0;
    }
}
