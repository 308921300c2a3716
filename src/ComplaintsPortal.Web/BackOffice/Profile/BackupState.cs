namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>How the register's own backups stand.</summary>
public enum BackupState
{
    /// <summary>A server database: its own tools do it.</summary>
    OfServer,

    Off,
    NoneYet,
    Made,
}
