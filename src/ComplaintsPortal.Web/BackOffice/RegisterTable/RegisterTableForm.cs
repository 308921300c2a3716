using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.BackOffice.RegisterTable;

/// <summary>The filters of the register as they stand in its address, in the register's own words (contract.md). What cannot be read is as if it were not there.</summary>
public sealed record RegisterTableForm
{
    [FromQuery(Name = "texte")] public string? Text { get; init; }
    [FromQuery(Name = "dans")] public string? Scope { get; init; }
    [FromQuery(Name = "annee")] public string? Year { get; init; }
    [FromQuery(Name = "statut")] public string? Status { get; init; }
    [FromQuery(Name = "nature")] public string? Nature { get; init; }
    [FromQuery(Name = "canal")] public string? Channel { get; init; }
    [FromQuery(Name = "qualite")] public string? Stakeholder { get; init; }
    [FromQuery(Name = "categorie")] public string? Category { get; init; }
    [FromQuery(Name = "responsable")] public string? Owner { get; init; }
    [FromQuery(Name = "retard")] public bool Overdue { get; init; }

    public static WordTable<RegisterScope> Scopes { get; } = new((RegisterScope.Registered, "registre"), (RegisterScope.Beside, "hors-registre"), (RegisterScope.All, "tout"));

    public int? ReceivedIn => int.TryParse(Year, out var year) && year is >= 1900 and <= 9000 ? year : null;

    public RegisterFilter ToFilter() => new()
    {
        Scope = Scopes.TryRead(Scope, out var scope) ? scope : RegisterScope.Registered,
        Year = ReceivedIn,
        Status = RegisterWords.Statuses.TryRead(Status, out var status) ? status : null,
        Nature = RegisterWords.Natures.TryRead(Nature, out var nature) ? nature : null,
        Channel = RegisterWords.Channels.TryRead(Channel, out var channel) ? channel : null,
        Stakeholder = RegisterWords.Stakeholders.TryRead(Stakeholder, out var stakeholder) ? stakeholder : null,
        Category = Category,
        OwnerId = Guid.TryParse(Owner, out var owner) ? owner : null,
        Overdue = Overdue,
        Text = Text,
    };

    /// <summary>The register's address with these filters, and something more.</summary>
    public string Address(string name, string? value) => QueryHelpers.AddQueryString("/gestion/registre", new Dictionary<string, string?>
    {
        ["texte"] = Text, ["dans"] = Scope, ["annee"] = Year ?? "", ["statut"] = Status, ["nature"] = Nature, ["canal"] = Channel,
        ["qualite"] = Stakeholder, ["categorie"] = Category, ["responsable"] = Owner, ["retard"] = Overdue ? "true" : null, [name] = value,
    });
}
