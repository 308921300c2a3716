namespace ComplaintsPortal.Domain.Complaints;

/// <summary>What an arrival is (R9). Until somebody has qualified it, it counts as a complaint.</summary>
public enum Nature { Complaint, Difficulty, Hazard, Request }
