namespace ComplaintsPortal.Web.Shared.Charts;

/// <summary>One bar: what it stands for, how many, and how many before (the previous year) where that is compared.</summary>
public sealed record ChartBar(string Label, int Value, int? Before = null);
