using System.Text.Json.Serialization;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Everything that makes the portal one organisation's own: who it is, what its procedure promises and how it
/// counts. Read from a JSON file at the first start, then kept in versions; a value, never changed in place.</summary>
public sealed record OrganisationProfile(
    string Name,
    string LegalName,
    Address Address,
    IReadOnlyList<string> Emails,
    IReadOnlyList<string> Phones,
    string? Website,
    Declaration? Declaration,
    string AccentColour,
    OfferedChannels Channels,
    Handler? Handler,
    DeadlinePolicy Deadline,
    bool PublishesDeadline,
    string DeadlineWords,
    FollowUp FollowUp,
    Retention Retention,
    Mediator? Mediator,
    bool HasConsumers,
    IReadOnlyList<OtherRoute> OtherRoutes,
    Procedure Procedure,
    Definitions Definitions,
    IReadOnlyList<Commitment> Commitments,
    FormFields Form,
    IReadOnlyList<string> TrainingActions,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Causes,
    LegalNotice LegalNotice,
    Privacy Privacy,
    Accessibility Accessibility)
{
    /// <summary>Where the JSON schema is, for editors; the portal does not read it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Whether the documents of a reply stay on the complainant's page, to which the reply leads, instead of going in the message: what each reply begins with. False where an older profile does not say.</summary>
    public bool LinksReplyDocuments { get; init; }

    /// <summary>The handler where the organisation publishes the name (R45); null otherwise.</summary>
    [JsonIgnore]
    public Handler? PublishedHandler => Handler is { Named: true } ? Handler : null;

    /// <summary>The address a complainant writes to: that of the e-mail channel, else the organisation's first.</summary>
    [JsonIgnore]
    public string? ContactEmail => Channels.Email?.Address ?? (Emails.Count > 0 ? Emails[0] : null);

    /// <summary>What its form asks for beyond what every complaint needs (R4).</summary>
    [JsonIgnore]
    public CompletenessDemands Demands => new(Form.CustomerAccount == FieldRule.Required, Form.TrainingAction == FieldRule.Required);
}
