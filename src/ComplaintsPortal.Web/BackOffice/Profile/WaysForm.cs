using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>The ways to complain beside the form (R6, R46), how documents of a reply go, and the person who handles complaints (R45).</summary>
public sealed record WaysForm : IProfileSection
{
    public string? EmailAddress { get; init; }

    public string? SubjectWord { get; init; }

    public string? PostAttention { get; init; }

    public string? PostLines { get; init; }

    public string? PostPostalCode { get; init; }

    public string? PostCity { get; init; }

    public string? TelephoneNumbers { get; init; }

    public string? TelephoneHours { get; init; }

    public bool FaceToFace { get; init; }

    public bool PaperFormOnRequest { get; init; }

    public bool OffersFormToWriters { get; init; }

    public bool LinksReplyDocuments { get; init; }

    public string? HandlerName { get; init; }

    public string? HandlerTitle { get; init; }

    public string? HandlerEmail { get; init; }

    public bool HandlerNamed { get; init; }

    public static IReadOnlyList<(string Path, string Field)> Fields { get; } =
    [
        ("$.channels.email", nameof(EmailAddress)),
        ("$.channels", nameof(PostAttention)),
        ("$.handler", nameof(HandlerEmail)),
    ];

    public static WaysForm Of(OrganisationProfile profile) => new()
    {
        EmailAddress = profile.Channels.Email?.Address,
        SubjectWord = profile.Channels.Email?.SubjectWord,
        PostAttention = profile.Channels.Post?.Attention,
        PostLines = Typed.Lined(profile.Channels.Post?.Address.Lines),
        PostPostalCode = profile.Channels.Post?.Address.PostalCode,
        PostCity = profile.Channels.Post?.Address.City,
        TelephoneNumbers = Typed.Lined(profile.Channels.Telephone?.Numbers),
        TelephoneHours = profile.Channels.Telephone?.Hours,
        FaceToFace = profile.Channels.FaceToFace,
        PaperFormOnRequest = profile.Channels.PaperFormOnRequest,
        OffersFormToWriters = profile.Channels.OffersFormToWriters,
        LinksReplyDocuments = profile.LinksReplyDocuments,
        HandlerName = profile.Handler?.Name,
        HandlerTitle = profile.Handler?.Title,
        HandlerEmail = profile.Handler?.Email,
        HandlerNamed = profile.Handler?.Named ?? false,
    };

    public OrganisationProfile Apply(OrganisationProfile profile) => profile with
    {
        Channels = new OfferedChannels(
            Typed.Text(EmailAddress) is { } email ? new EmailChannel(email, Typed.Text(SubjectWord)) : null,
            Typed.Address(PostLines, PostPostalCode, PostCity) is { } address ? new PostChannel(Typed.Text(PostAttention) ?? "", address) : null,
            Typed.Lines(TelephoneNumbers) is { Count: > 0 } numbers ? new TelephoneChannel(numbers, Typed.Text(TelephoneHours)) : null,
            FaceToFace,
            PaperFormOnRequest,
            OffersFormToWriters),
        LinksReplyDocuments = LinksReplyDocuments,
        Handler = Typed.Text(HandlerName) is { } name ? new Handler(name, Typed.Text(HandlerTitle) ?? "", Typed.Text(HandlerEmail), HandlerNamed) : null,
    };
}
