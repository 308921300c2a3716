namespace ComplaintsPortal.Casework.Improvement;

/// <summary>All that one form says a complaint leads to (R30): its cause, and at most one of the three others.</summary>
/// <param name="Cause">As it is now known; null for none.</param>
public sealed record FollowUp(string? Cause)
{
    /// <summary>A corrective action that is there already.</summary>
    public Guid? Linked { get; init; }

    public NewCorrectiveAction? Opened { get; init; }

    /// <summary>Why nothing needs correcting.</summary>
    public string? NoActionReason { get; init; }
}
