namespace ComplaintsPortal.Journeys.Browsers;

/// <summary>A fact that needs a browser: shown as skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserOnMachine.Absent;
}
