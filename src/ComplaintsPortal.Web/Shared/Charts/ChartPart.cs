namespace ComplaintsPortal.Web.Shared.Charts;

/// <summary>A part of a whole. The tone is drawn as a fill that differs in pattern too, so that no colour has to be seen.</summary>
public sealed record ChartPart(string Label, int Value, ChartTone Tone);
