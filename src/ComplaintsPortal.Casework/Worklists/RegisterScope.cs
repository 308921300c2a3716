namespace ComplaintsPortal.Casework.Worklists;

/// <summary>Which arrivals: those in the register, those listed beside it (R3), or all.</summary>
public enum RegisterScope { Registered, Beside, All }
