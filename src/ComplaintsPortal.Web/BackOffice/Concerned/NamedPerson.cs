namespace ComplaintsPortal.Web.BackOffice.Concerned;

/// <summary>A member of staff the case is about, and why they may handle it after all, where they may.</summary>
public sealed record NamedPerson(Guid Id, string Name, string? ExceptionReason);
