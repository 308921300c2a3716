namespace ComplaintsPortal.Domain.Staff;

/// <summary>Administrator ⊇ manager ⊇ agent; an auditor reads only (R44).</summary>
public enum Role { Agent, Manager, Administrator, Auditor }
