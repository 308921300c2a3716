using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.CorrectContact;

/// <param name="Case">The case.</param>
/// <param name="Form">The form.</param>
/// <param name="Lost">The acknowledgement that did not arrive and leaves with the correction; null where none is owed.</param>
public sealed record CorrectContactPage(CaseHead Case, CorrectContactForm Form, LostAcknowledgement? Lost) : ActPage<CorrectContactForm>(Case, Form);
