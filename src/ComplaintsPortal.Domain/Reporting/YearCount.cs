using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Reporting.Commitments;

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Counts one year. Complaints of any year may be handed in, in any order; each counter takes what concerns it.</summary>
internal sealed class YearCount(ReportPeriod period, IReadOnlyList<Commitment> promises, bool signedOff, WorkingDays workingDays)
{
    private readonly int[] _byMonth = new int[12];
    private readonly NotRegisteredCount _notRegistered = new();
    private readonly RegisteredCount _registered = new();
    private readonly AcknowledgedCount _acknowledged = new();
    private readonly AnsweredCount _answered = new();
    private readonly ContestedCount _contested = new();
    private readonly OpenCount _open = new();
    private readonly SatisfactionCount _satisfaction = new();
    private readonly CorrectiveActionCount _correctiveActions = new();
    private readonly CommitmentCount[] _commitments = [.. promises.Select(p => CommitmentCounts.For(p, period, signedOff))];
    private int _arrivals;

    public void Add(ComplaintFacts complaint)
    {
        if (period.Contains(complaint.ReceivedOn))
            AddArrival(complaint);
        _answered.Add(complaint, period, workingDays);
        _contested.Add(complaint, period);
        _open.Add(complaint, period);
        foreach (var commitment in _commitments)
            commitment.Add(complaint);
    }

    public void Add(CorrectiveActionFacts action) => _correctiveActions.Add(action, period);

    public AnnualFigures ToFigures()
    {
        var notRegistered = _notRegistered.ToFigures();
        if (_arrivals != _registered.Total + notRegistered.Sum)
            throw new InvalidOperationException($"{period.Year}: {_arrivals} arrivals, but {_registered.Total} registered and {notRegistered.Sum} explained (R3).");
        return new AnnualFigures
        {
            Year = period.Year,
            Arrivals = _arrivals,
            Registered = _registered.Total,
            NotRegistered = notRegistered,
            ByMonth = [.. _byMonth],
            ByChannel = _registered.Channels.ToLines(),
            ByStakeholder = _registered.Stakeholders.ToLines(),
            ByCategory = _registered.Categories.ToLines(),
            ByTrainingAction = _registered.TrainingActions.ToLines(),
            ByCause = _registered.Causes.ToLines(),
            Acknowledged = _acknowledged.ToFigures(),
            Answered = _answered.ToFigures(),
            Contested = _contested.ToFigures(),
            Extensions = _registered.Extended,
            OpenAtYearEnd = _open.Open,
            OverdueAtYearEnd = _open.Overdue,
            Decisions = _registered.Decisions,
            Reopened = _registered.Reopened,
            Mediation = new(_registered.MediatorNamed, _registered.MediationOpened),
            Satisfaction = _satisfaction.ToFigures(),
            CorrectiveActions = _correctiveActions.ToFigures(),
            Commitments = [.. _commitments.Select(c => c.ToFigures())],
        };
    }

    private void AddArrival(ComplaintFacts complaint)
    {
        _arrivals++;
        _byMonth[complaint.ReceivedOn.Month - 1]++;
        if (complaint.InRegister)
            _registered.Add(complaint);
        else
            _notRegistered.Add(complaint);
        _acknowledged.Add(complaint, workingDays);
        _satisfaction.Add(complaint);
    }
}
