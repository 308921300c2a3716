namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>One other body a person can turn to; a row without a name is none.</summary>
public sealed record RouteForm
{
    public string? Name { get; init; }

    public string? ForWhat { get; init; }

    public string? Website { get; init; }

    public string? Contact { get; init; }
}
