using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>What is counted of the year's arrivals that are in the register.</summary>
internal sealed class RegisteredCount
{
    private readonly int[] _decisions = new int[Enum.GetValues<Decision>().Length];

    public Tally Channels { get; } = new();
    public Tally Stakeholders { get; } = new();
    public Tally Categories { get; } = new();
    public Tally TrainingActions { get; } = new();
    public Tally Causes { get; } = new();
    public int Total { get; private set; }
    public int Extended { get; private set; }
    public int Reopened { get; private set; }
    public int MediatorNamed { get; private set; }
    public int MediationOpened { get; private set; }

    public DecisionFigures Decisions => new(
        _decisions[(int)Decision.Upheld], _decisions[(int)Decision.PartlyUpheld], _decisions[(int)Decision.Rejected], _decisions[(int)Decision.Other]);

    public void Add(ComplaintFacts complaint)
    {
        Total++;
        Channels.Add(RegisterWords.Channels[complaint.Channel]);
        Stakeholders.Add(RegisterWords.Stakeholders[complaint.StakeholderType]);
        Categories.Add(complaint.Category ?? "");
        TrainingActions.Add(complaint.TrainingAction ?? "");
        if (complaint.Cause is { } cause)
            Causes.Add(cause);
        if (complaint.Decision is { } decision)
            _decisions[(int)decision]++;
        Extended += complaint.Extended ? 1 : 0;
        Reopened += complaint.Reopened ? 1 : 0;
        MediatorNamed += complaint.MediatorNamed ? 1 : 0;
        MediationOpened += complaint.MediationOpened ? 1 : 0;
    }
}
