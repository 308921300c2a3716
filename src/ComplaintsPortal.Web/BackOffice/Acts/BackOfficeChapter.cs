namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>What the back office's pages stand on: the desk of every act.</summary>
public static class BackOfficeChapter
{
    public static void AddBackOffice(this IServiceCollection services)
    {
        services.AddScoped(typeof(ActDesk<>));
        services.AddScoped<FileDesk>();
        services.AddSingleton<Profile.KeptBackups>();
        services.AddScoped<ActForms>();
    }
}
