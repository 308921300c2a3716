using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>One promise and its measure; a row without a text is none.</summary>
public sealed record CommitmentForm
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    public CommitmentMeasure Measure { get; init; }
}
