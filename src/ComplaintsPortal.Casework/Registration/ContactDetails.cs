using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>How somebody is reached; null where it is not known.</summary>
public sealed record ContactDetails(string? Email, string? Phone, string? PostalAddress)
{
    /// <summary>That person, reached so.</summary>
    public Complainant Of(Complainant known) => known with { Email = Email, Phone = Phone, PostalAddress = PostalAddress };
}
