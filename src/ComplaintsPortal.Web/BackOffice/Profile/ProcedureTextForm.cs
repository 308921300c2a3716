using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>The procedure as its owner writes it; a changed one is published as a new version (R45).</summary>
public sealed record ProcedureTextForm : IProfileSection
{
    public string? Title { get; init; }

    public string? Markdown { get; init; }

    public DateOnly? DatedOn { get; init; }

    public string? DatedAt { get; init; }

    public string? ExclusiveCourtClause { get; init; }

    public bool Preview { get; init; }

    public static IReadOnlyList<(string Path, string Field)> Fields { get; } =
    [
        ("$.procedure.title", nameof(Title)),
        ("$.procedure.exclusiveCourtClause", nameof(ExclusiveCourtClause)),
        ("$.procedure", nameof(Markdown)),
    ];

    public static ProcedureTextForm Of(OrganisationProfile profile) => new()
    {
        Title = profile.Procedure.Title,
        Markdown = profile.Procedure.Text,
        DatedOn = profile.Procedure.DatedOn,
        DatedAt = profile.Procedure.DatedAt,
        ExclusiveCourtClause = profile.Procedure.ExclusiveCourtClause,
    };

    public OrganisationProfile Apply(OrganisationProfile profile) => profile with
    {
        Procedure = new Procedure(
            Typed.Text(Title) ?? "",
            null,
            (Markdown ?? "").ReplaceLineEndings("\n"),
            DatedOn,
            Typed.Text(DatedAt),
            Typed.Text(ExclusiveCourtClause)),
    };
}
