namespace ComplaintsPortal.Web.BackOffice.Improvements;

/// <summary>What the page of one action holds: the day it was done, or what its check found.</summary>
public sealed record ImprovementForm
{
    public DateOnly? DoneOn { get; init; }

    public bool? Effective { get; init; }

    public string? Note { get; init; }
}
