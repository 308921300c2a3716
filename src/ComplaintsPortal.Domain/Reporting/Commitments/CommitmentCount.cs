using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary>Holds one promise against the year (R35): whom it concerns, who conforms, and the references of those who do not.</summary>
internal abstract class CommitmentCount(Commitment promise, ReportPeriod period)
{
    private readonly List<string> _exceptions = [];
    private int _population;

    protected ReportPeriod Period { get; } = period;

    public virtual void Add(ComplaintFacts complaint)
    {
        if (Concerns(complaint))
            Count(complaint.Reference, Conforms(complaint));
    }

    public virtual CommitmentFigures ToFigures() => new(
        promise.Id, promise.Text, _population, _population - _exceptions.Count, [.. _exceptions.Order(StringComparer.Ordinal)]);

    protected abstract bool Concerns(ComplaintFacts complaint);

    protected abstract bool Conforms(ComplaintFacts complaint);

    protected void Count(string reference, bool conforms)
    {
        _population++;
        if (!conforms)
            _exceptions.Add(reference);
    }

    protected bool ReceivedInYear(ComplaintFacts complaint) => Period.Contains(complaint.ReceivedOn);
}
