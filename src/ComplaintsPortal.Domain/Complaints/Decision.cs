namespace ComplaintsPortal.Domain.Complaints;

/// <summary>What a reply decides (R24).</summary>
public enum Decision { Upheld, PartlyUpheld, Rejected, Other }
