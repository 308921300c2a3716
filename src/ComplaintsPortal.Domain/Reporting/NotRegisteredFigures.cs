namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Why arrivals are not in the register (R3). Each is counted once: what it was qualified as comes first, then how it ended, then what it waits for.</summary>
public sealed record NotRegisteredFigures(
    int ToExamine, int Incomplete, int AwaitingConfirmation, int Request, int Difficulty, int Hazard, int Withdrawn, int ClosedUnregistered)
{
    public int Sum => ToExamine + Incomplete + AwaitingConfirmation + Request + Difficulty + Hazard + Withdrawn + ClosedUnregistered;
}
