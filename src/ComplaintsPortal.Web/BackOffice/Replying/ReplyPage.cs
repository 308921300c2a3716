using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Replying;

/// <summary>The reply being written, with whom it must name as things stand (R25).</summary>
public sealed record ReplyPage(CaseHead Case, ReplyForm Form, ReplyPreview Preview, IReadOnlyList<Document> Documents) : ActPage<ReplyForm>(Case, Form);
