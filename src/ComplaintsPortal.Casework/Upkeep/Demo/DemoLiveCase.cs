using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>A case in which something is still to happen: what of it may yet change.</summary>
internal sealed class DemoLiveCase(Complaint complaint, int rank)
{
    public Complaint Complaint { get; } = complaint;

    /// <summary>Its place among the arrivals, which its search entry keeps.</summary>
    public int Rank { get; } = rank;

    /// <summary>Its row was handed over as it was then.</summary>
    public bool IsWritten { get; set; }

    public CommitmentKey? Key { get; set; }

    public CaseFile? File { get; set; }

    public List<Reply> Replies { get; } = [];

    public List<ProgressQuestion> Questions { get; } = [];

    public List<CorrectiveAction> Actions { get; } = [];

    /// <summary>Those that have not been handed to the postman.</summary>
    public List<Letter> Letters { get; } = [];
}
