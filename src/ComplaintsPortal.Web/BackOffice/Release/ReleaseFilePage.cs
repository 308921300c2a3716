using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Release;

/// <summary>The file that is to be released, and what the antivirus said of it; null where it does not keep it apart.</summary>
public sealed record ReleaseFilePage(CaseHead Case, ReleaseFileForm Form, Document Document, Refusal? Apart) : ActPage<ReleaseFileForm>(Case, Form);
