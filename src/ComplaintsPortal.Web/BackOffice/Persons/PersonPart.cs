namespace ComplaintsPortal.Web.BackOffice.Persons;

/// <summary>The fields about the complainant, for the partial <c>_Person</c>.</summary>
public sealed record PersonPart(PersonForm Form);
