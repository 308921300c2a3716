using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

/// <summary>A server's database that does not answer now and may later: no wrong setting, so that whoever starts the portal may try again; status 1. One line that names the setting all the same.</summary>
public sealed class DatabaseAwayException(string setting, Exception cause)
    : Exception(new SettingException(setting, ProgramWords.Of("Setting.DatabaseAway", cause.Message.TrimEnd('.'))).Message, cause);
