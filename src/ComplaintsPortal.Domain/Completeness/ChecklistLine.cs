namespace ComplaintsPortal.Domain.Completeness;

/// <summary>One line of the checklist: the requirement's code and whether it is met.</summary>
public sealed record ChecklistLine(string Code, bool Met);
