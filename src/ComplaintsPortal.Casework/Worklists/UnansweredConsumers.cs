using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary><see cref="Complaint.OwesWordOfMediator"/> as a filter, for consumers said or presumed (R25) who were not told yet.</summary>
public static class UnansweredConsumers
{
    private static readonly StakeholderType[] Presumed = [.. Enum.GetValues<StakeholderType>().Where(type => Domain.CaseFiles.Recourse.Presumes(null, type))];

    /// <param name="complaints">Those to choose from.</param>
    /// <param name="database">Where their letters are.</param>
    /// <param name="written">The last day of writing that counts: <see cref="LastWritten"/>.</param>
    public static IQueryable<Complaint> ToTellOfMediator(this IQueryable<Complaint> complaints, RegisterContext database, DateOnly written) =>
        complaints.Where(c => c.ClosedOn == null && c.Nature == Nature.Complaint && !c.IsTest
            && c.RepliedAt == null && !c.Contestations.Any() && c.WrittenComplaintOn <= written
            && (c.Consumer == true || (c.Consumer == null && Presumed.Contains(c.Complainant.StakeholderType)))
            && !database.Letters.Any(l => l.ComplaintId == c.Id && l.Kind == LetterKind.MediationInformation));

    /// <summary>The last day of a written complaint whose two months are over: of 31 December they are on 28 February already.</summary>
    public static DateOnly LastWritten(DateOnly today)
    {
        var (back, end) = (today.AddMonths(-2), today.AddDays(1).AddMonths(-2).AddDays(-1));
        return back > end ? back : end;
    }
}
