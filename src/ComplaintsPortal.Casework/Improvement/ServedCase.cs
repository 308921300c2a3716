using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Improvement;

public sealed record ServedCase(string Reference, string Subject, Status Status);
