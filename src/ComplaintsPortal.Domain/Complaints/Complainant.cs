using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Who complains, in what capacity, and how to reach them, as they gave it (R4, R7). Nothing else is asked. Text from outside
/// is made safe here, whatever the channel (R56); what says nothing is not known.</summary>
public sealed record Complainant
{
    public required string LastName { get; init => field = OutsideText.Line(value); }
    public required string FirstName { get; init => field = OutsideText.Line(value); }
    public required StakeholderType StakeholderType { get; init; }
    public string? Email { get; init => field = Known(OutsideText.Bare(value)); }
    public string? Phone { get; init => field = Known(OutsideText.Bare(value)); }
    public string? PostalAddress { get; init => field = Known(OutsideText.Lines(value)); }
    public string? CustomerAccount { get; init => field = Known(OutsideText.Line(value)); }
    public string? TrainingAction { get; init => field = Known(OutsideText.Line(value)); }

    /// <summary>The reasoned "none" where the organisation asks for an account or a training action and there is none (R4).</summary>
    public string? NothingConcernedReason { get; init => field = Known(OutsideText.Line(value)); }

    public string FullName => $"{FirstName} {LastName}".Trim();

    public bool CanBeReached => !string.IsNullOrWhiteSpace(Email) || !string.IsNullOrWhiteSpace(PostalAddress);

    private static string? Known(string text) => text.Length == 0 ? null : text;
}
