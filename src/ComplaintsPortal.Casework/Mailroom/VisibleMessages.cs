using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>Who sees which message (R44): one of a case, whoever may open the case; one that no case has yet, whoever handles cases.</summary>
public static class VisibleMessages
{
    public static IQueryable<IncomingMessage> VisibleTo(this IQueryable<IncomingMessage> messages, Actor by, RegisterContext database)
    {
        var cases = database.Complaints.VisibleTo(by, database).Select(c => c.Id);
        return by.May(Power.HandleCases)
            ? messages.Where(m => m.ComplaintId == null || cases.Contains(m.ComplaintId.Value))
            : messages.Where(m => m.ComplaintId != null && cases.Contains(m.ComplaintId.Value));
    }
}
