using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ComplaintsPortal.Web.PublicSite.Complain;

/// <summary>Keeps programs out without a puzzle: a field nobody sees, a time nobody beats, a number an hour. A person caught
/// by one of them is told kindly and only has to send again.</summary>
public sealed class FormGate(VisitLimits visits, LimitSettings limits, TimeProvider clock, Words words)
{
    /// <summary>A field that is hidden from people and must stay empty.</summary>
    public const string Trap = "LeaveEmpty";

    /// <summary>The status to answer with, its sentence added to the errors; null lets the form through.</summary>
    public int? Check(HttpContext visit, PostedForm posted, FormToken token, ModelStateDictionary errors)
    {
        if (posted.Text(Trap).Length > 0 || clock.GetUtcNow() - token.ShownAt < TimeSpan.FromSeconds(limits.SubmissionMinimumSeconds))
        {
            errors.AddModelError("", words["Complaint.Sending.Again"]);
            return StatusCodes.Status422UnprocessableEntity;
        }

        if (!visits.MaySubmit(visit))
        {
            errors.AddModelError("", words["Complaint.Sending.TooOften"]);
            return StatusCodes.Status429TooManyRequests;
        }

        return null;
    }
}
