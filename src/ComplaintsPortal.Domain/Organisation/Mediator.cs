using System.Text.Json.Serialization;

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>The mediator that the procedure names. Whether it is a consumer mediator in the sense of the Code de la
/// consommation is a fact of the settings, never guessed (R25).</summary>
public sealed record Mediator(string Name, string? Website, Address? PostalAddress, bool IsConsumerMediator)
{
    /// <summary>R616-1 wants name, website and postal address.</summary>
    [JsonIgnore]
    public bool IsComplete => !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(Website) && PostalAddress is not null;
}
