using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Texts;
using ComplaintsPortal.Web.Shared.Complaints;

namespace ComplaintsPortal.Web.Tracking.Complete;

/// <summary>The form with what is known already (R50). The capacity is left to choose where nobody said it: an e-mail does not.</summary>
public static class Prefilled
{
    private const int LongestSubject = 200;

    public static ComplaintForm Of(Complaint complaint)
    {
        var known = complaint.Complainant;
        var name = known.FirstName.Length > 0 ? new PersonName(known.FirstName, known.LastName) : PersonName.Suggested(known.LastName);
        return new ComplaintForm
        {
            LastName = name.Last,
            FirstName = name.First,
            StakeholderType = Capacities.IsStated(known.StakeholderType) ? known.StakeholderType.ToString() : "",
            Email = known.Email ?? "",
            Phone = known.Phone ?? "",
            CustomerAccount = known.CustomerAccount ?? "",
            TrainingAction = known.TrainingAction ?? "",
            NothingConcernedReason = known.NothingConcernedReason ?? "",
            Subject = OutsideText.Line(complaint.Subject[..Math.Min(complaint.Subject.Length, LongestSubject)]),
            Description = complaint.Description,
        };
    }
}
