using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>The mediator and the other bodies a person can turn to (R25, R26).</summary>
public sealed record RecoursesForm : IProfileSection
{
    public string? MediatorName { get; init; }

    public string? MediatorWebsite { get; init; }

    public string? MediatorLines { get; init; }

    public string? MediatorPostalCode { get; init; }

    public string? MediatorCity { get; init; }

    public bool IsConsumerMediator { get; init; }

    public bool HasConsumers { get; init; }

    public List<RouteForm> Routes { get; init; } = [];

    public static IReadOnlyList<(string Path, string Field)> Fields { get; } =
    [
        ("$.mediator.website", nameof(MediatorWebsite)),
        ("$.mediator", nameof(MediatorName)),
        ("$.otherRoutes", "Routes[0].Website"),
    ];

    public static RecoursesForm Of(OrganisationProfile profile) => new()
    {
        MediatorName = profile.Mediator?.Name,
        MediatorWebsite = profile.Mediator?.Website,
        MediatorLines = Typed.Lined(profile.Mediator?.PostalAddress?.Lines),
        MediatorPostalCode = profile.Mediator?.PostalAddress?.PostalCode,
        MediatorCity = profile.Mediator?.PostalAddress?.City,
        IsConsumerMediator = profile.Mediator?.IsConsumerMediator ?? false,
        HasConsumers = profile.HasConsumers,
        Routes = [.. profile.OtherRoutes.Select(r => new RouteForm { Name = r.Name, ForWhat = r.ForWhat, Website = r.Website, Contact = r.Contact }), new(), new()],
    };

    public OrganisationProfile Apply(OrganisationProfile profile) => profile with
    {
        Mediator = Typed.Text(MediatorName) is { } name
            ? new Mediator(name, Typed.Text(MediatorWebsite), Typed.Address(MediatorLines, MediatorPostalCode, MediatorCity), IsConsumerMediator)
            : null,
        HasConsumers = HasConsumers,
        OtherRoutes =
        [
            .. Routes.Where(r => Typed.Text(r.Name) is not null)
                .Select(r => new OtherRoute(Typed.Text(r.Name)!, Typed.Text(r.ForWhat) ?? "", Typed.Text(r.Website), Typed.Text(r.Contact))),
        ],
    };
}
