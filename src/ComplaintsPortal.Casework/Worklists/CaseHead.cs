using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>What every page about a case needs: the complaint, its case file where one is open, and the day it is.</summary>
public sealed record CaseHead(Complaint Complaint, CaseFile? File, CompletenessDemands Demands, DateOnly Today)
{
    /// <summary>The checklist of R4, each line met or not.</summary>
    public IReadOnlyList<ChecklistLine> Checklist { get; } = CompletenessCheck.Read(Complaint, Demands);

    /// <summary>How the due date of the first reply was counted (R19); null while that clock has not started, an open pause counted up to today.</summary>
    public Deadline? Deadline { get; } = Complaint.CountReply(Today);

    public string Reference => Complaint.Reference;

    /// <summary>The duty to reply has been met, or there is none.</summary>
    public bool IsSettled => Complaint.OpenDueOn is null && Complaint.PausedSince is null;

    public IReadOnlyList<string> Missing => [.. Checklist.Where(line => !line.Met).Select(line => line.Code)];
}
