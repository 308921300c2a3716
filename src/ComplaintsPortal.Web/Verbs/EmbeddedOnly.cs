using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>A server database is backed up and restored by the server's own tools; the sentence names them.</summary>
public static class EmbeddedOnly
{
    public static bool Refuses(VerbCall call)
    {
        var provider = call.Services.GetRequiredService<RegisterSettings>().Provider;
        if (provider == RegisterSettings.Sqlite) return false;
        call.Error.WriteLine(ProgramWords.Of("Backup.Tools." + provider));
        return true;
    }
}
