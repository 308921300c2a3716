namespace ComplaintsPortal.Journeys.Browsers;

/// <summary>A theory that needs a browser: shown as skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserOnMachine.Absent;
}
