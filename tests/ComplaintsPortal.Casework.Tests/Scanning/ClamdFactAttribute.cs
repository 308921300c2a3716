namespace ComplaintsPortal.Casework.Tests.Scanning;

/// <summary>A fact that needs ClamAV: shown as skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClamdFactAttribute : FactAttribute
{
    public ClamdFactAttribute() => Skip = RealClamd.Absent;
}
