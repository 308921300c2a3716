using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Shared.Complaints;
using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.Tracking.Complete;

/// <summary>The form offered to who complained by e-mail or letter (R50): what they wrote stands in it.</summary>
/// <param name="Complaint">The one it completes.</param>
/// <param name="Form">What was taken from the message, or typed.</param>
/// <param name="Token">By which the same form sent twice is one entry.</param>
/// <param name="Staged">Files already kept for this form.</param>
/// <param name="Sent">Files that came before: no need to send them again.</param>
public sealed record CompletePage(
    Complaint Complaint, ComplaintForm Form, FormToken Token, IReadOnlyList<StagedFile> Staged, IReadOnlyList<Document> Sent) : IComplaintPage;
