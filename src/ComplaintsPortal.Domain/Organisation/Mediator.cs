using System.Text.Json.Serialization;

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>The mediator that the procedure names. Whether it is a consumer mediator in the sense of the Code de la
/// consommation is a fact of the settings, never guessed (R25).</summary>
public sealed record Mediator(string Name, string? Website, Address? PostalAddress, bool IsConsumerMediator)
{
    /// <summary>R616-1 wants name, website and postal address.</summary>
    [JsonIgnore]
    public bool IsComplete => !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(Website) && PostalAddress is not null;

    /// <summary>The name, unless it is only the website's address once more: what is shown where the website is shown too.</summary>
    [JsonIgnore]
    public string? NameBesidesWebsite => Website is { } site && Bare(site) == Bare(Name) ? null : Name;

    private static string Bare(string address) =>
        (address.IndexOf("://", StringComparison.Ordinal) is var at and > 0 ? address[(at + 3)..] : address).Trim().TrimEnd('/').ToUpperInvariant();
}
