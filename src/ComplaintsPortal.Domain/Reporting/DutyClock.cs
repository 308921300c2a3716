namespace ComplaintsPortal.Domain.Reporting;

/// <summary>One duty with its own clock: a question on progress (R31), or the second reply after a contested one (R18). Local dates; <c>MetOn</c> is null while nothing was sent.</summary>
public sealed record DutyClock(DateOnly StartedOn, DateOnly DueOn, DateOnly? MetOn)
{
    public bool InTime => MetOn is { } met && met <= DueOn;
}
