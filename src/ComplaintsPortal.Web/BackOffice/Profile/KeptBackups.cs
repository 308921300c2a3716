using ComplaintsPortal.Casework.Upkeep.Backups;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>Reads how the backups stand from the folder they lie in.</summary>
public sealed class KeptBackups(NightlyBackups nights, BackupPlan plan, RegisterSettings register)
{
    public BackupsPage Read()
    {
        var made = nights.Nights();
        var state = register.Provider != RegisterSettings.Sqlite ? BackupState.OfServer
            : plan.IsOff ? BackupState.Off
            : made.Count == 0 ? BackupState.NoneYet
            : BackupState.Made;
        return new BackupsPage(state, made.Count == 0 ? null : nights.MadeAt(made[0]), made.Count, plan.Directory, plan.Hour);
    }
}
