using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Replying;

/// <summary>The letter as it will leave, and what stands against it.</summary>
public sealed record SendReplyPage(CaseHead Case, SendReplyForm Form, ReplyPreview Preview, bool MayOverride) : ActPage<SendReplyForm>(Case, Form)
{
    public bool CanBeSent => Preview.Refusals.Count == 0 || (Preview.CanBeOverridden && MayOverride);
}
