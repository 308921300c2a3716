namespace ComplaintsPortal.Domain.Organisation;

/// <summary>A profile that can't be used, with every problem found; the message is one line that names them all.</summary>
public sealed class ProfileException(IReadOnlyList<ProfileProblem> problems)
    : Exception("Organisation profile: " + string.Join(" · ", problems))
{
    public IReadOnlyList<ProfileProblem> Problems { get; } = problems;
}
