namespace ComplaintsPortal.Web.BackOffice.Improve;

/// <summary>What follows from the complaint (R30).</summary>
public enum NextStep
{
    /// <summary>Only the cause is kept; the case stays on the work list.</summary>
    Later,
    Link,
    Open,
    NoAction,
}
