using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>The promises of the procedure, each with the measure that the report holds it against (R35).</summary>
public sealed record PromisesForm : IProfileSection
{
    public List<CommitmentForm> Promises { get; init; } = [];

    public static IReadOnlyList<(string Path, string Field)> Fields { get; } =
    [
        ("$.commitments", "Promises[0].Id"),
    ];

    public static PromisesForm Of(OrganisationProfile profile) => new()
    {
        Promises = [.. profile.Commitments.Select(c => new CommitmentForm { Id = c.Id, Text = c.Text, Measure = c.Measure }), new(), new()],
    };

    public OrganisationProfile Apply(OrganisationProfile profile) => profile with
    {
        Commitments =
        [
            .. Promises.Where(c => Typed.Text(c.Text) is not null).Select((c, i) => new Commitment(Typed.Text(c.Id) ?? $"engagement-{i + 1}", Typed.Text(c.Text)!, c.Measure)),
        ],
    };
}
