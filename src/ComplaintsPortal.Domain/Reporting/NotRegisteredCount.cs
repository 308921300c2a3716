using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Explains each arrival that is not in the register by exactly one reason: the switch has no way out without one.</summary>
internal sealed class NotRegisteredCount
{
    private int _toExamine, _incomplete, _awaitingConfirmation, _request, _difficulty, _hazard, _withdrawn, _closedUnregistered;

    public void Add(ComplaintFacts complaint)
    {
        switch (complaint)
        {
            case { Nature: Nature.Request }: _request++; break;
            case { Nature: Nature.Difficulty }: _difficulty++; break;
            case { Nature: Nature.Hazard }: _hazard++; break;
            case { Status: Status.Withdrawn } or { ClosingReason: ClosingReason.Withdrawn }: _withdrawn++; break;
            case { Status: Status.ClosedUnregistered or Status.Closed }: _closedUnregistered++; break;
            case { Status: Status.Incomplete }: _incomplete++; break;
            case { Status: Status.AwaitingConfirmation }: _awaitingConfirmation++; break;
            default: _toExamine++; break;
        }
    }

    public NotRegisteredFigures ToFigures() =>
        new(_toExamine, _incomplete, _awaitingConfirmation, _request, _difficulty, _hazard, _withdrawn, _closedUnregistered);
}
