namespace ComplaintsPortal.Domain.Organisation;

/// <summary>An audit that took place: by whom, when, against what, and the share of RGAA criteria met (0–100).</summary>
public sealed record AccessibilityAudit(DateOnly On, string By, string Standard, int PercentMet)
{
    /// <summary>Known shortcomings, one a line; none by default.</summary>
    public IReadOnlyList<string> Shortcomings { get; init; } = [];
}
