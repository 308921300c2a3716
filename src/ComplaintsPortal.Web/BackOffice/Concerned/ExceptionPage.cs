using ComplaintsPortal.Domain;

namespace ComplaintsPortal.Web.BackOffice.Concerned;

/// <summary>What is asked where the reader is named in a case and nobody else is left; nothing of the case is shown.</summary>
public sealed record ExceptionPage(string Reference, ExceptionForm Form, Refusal? WhyNot);
