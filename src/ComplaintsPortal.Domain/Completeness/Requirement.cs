using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Completeness;

/// <summary>One thing a complaint needs before it may enter the register (R4). Its code is what requests for information and the journal keep.</summary>
public sealed record Requirement(string Code, Func<Complaint, CompletenessDemands, bool> IsAsked, Func<Complaint, bool> IsMet);
