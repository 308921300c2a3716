namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>Where the case's list of acts shows an act; each with its word (<c>ActGroup.…</c>).</summary>
public enum ActGroup { Arrival, Treatment, Reply, Case }
