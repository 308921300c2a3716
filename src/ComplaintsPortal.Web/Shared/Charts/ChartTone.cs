namespace ComplaintsPortal.Web.Shared.Charts;

/// <summary>Full: plain fill; hatched: a pattern; hollow: an outline only.</summary>
public enum ChartTone { Full, Hatched, Hollow }
