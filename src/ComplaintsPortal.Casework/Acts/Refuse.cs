using ComplaintsPortal.Domain;

namespace ComplaintsPortal.Casework.Acts;

/// <summary>The refusals that many acts share: what must be said, and is not.</summary>
internal static class Refuse
{
    public static void WithoutText(string? text) => RefusedException.When(string.IsNullOrWhiteSpace(text) ? new Refusal("text-missing") : null);

    public static void WithoutReason(string? reason) => RefusedException.When(string.IsNullOrWhiteSpace(reason) ? new Refusal("reason-missing") : null);
}
