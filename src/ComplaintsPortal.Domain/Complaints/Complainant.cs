namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Who complains, in what capacity, and how to reach them, as they gave it (R4, R7). Nothing else is asked.</summary>
public sealed record Complainant
{
    public required string LastName { get; init; }
    public required string FirstName { get; init; }
    public required StakeholderType StakeholderType { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? PostalAddress { get; init; }
    public string? CustomerAccount { get; init; }
    public string? TrainingAction { get; init; }

    /// <summary>The reasoned "none" where the organisation asks for an account or a training action and there is none (R4).</summary>
    public string? NothingConcernedReason { get; init; }

    public string FullName => $"{FirstName} {LastName}".Trim();

    public bool CanBeReached => !string.IsNullOrWhiteSpace(Email) || !string.IsNullOrWhiteSpace(PostalAddress);
}
