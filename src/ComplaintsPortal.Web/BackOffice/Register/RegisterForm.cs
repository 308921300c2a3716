namespace ComplaintsPortal.Web.BackOffice.Register;

/// <summary>Nothing is asked: to register is a decision, not an entry.</summary>
public sealed record RegisterForm;
