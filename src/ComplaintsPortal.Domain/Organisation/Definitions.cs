namespace ComplaintsPortal.Domain.Organisation;

/// <summary>What the organisation calls a complaint, a difficulty, a hazard, and what is none of them, in its own words
/// (plain text, shown on the public page; R9). <paramref name="ComplaintSource"/> says where the first comes from.</summary>
public sealed record Definitions(
    string Complaint,
    string? ComplaintSource,
    string Difficulty,
    string Hazard,
    string NotAComplaint);
