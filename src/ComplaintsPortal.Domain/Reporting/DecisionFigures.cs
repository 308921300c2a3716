namespace ComplaintsPortal.Domain.Reporting;

/// <summary>What the latest reply decided (R24).</summary>
public sealed record DecisionFigures(int Upheld, int PartlyUpheld, int Rejected, int Other);
