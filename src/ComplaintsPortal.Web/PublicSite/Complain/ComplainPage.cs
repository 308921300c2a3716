using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Shared.Complaints;
using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.PublicSite.Complain;

/// <summary>The form as it is shown: what was typed, and the files already kept.</summary>
public sealed record ComplainPage(ComplaintForm Form, FormToken Token, IReadOnlyList<StagedFile> Files) : IComplaintPage;
