using System.Text.Json.Serialization;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>The ways to complain that the procedure offers, beside the form (R6, R46). Null: not offered.</summary>
public sealed record OfferedChannels(
    EmailChannel? Email,
    PostChannel? Post,
    TelephoneChannel? Telephone,
    bool FaceToFace,
    bool PaperFormOnRequest,
    bool OffersFormToWriters)
{
    /// <summary>Whether who complained this way, in writing already, is also offered the form (R6, R50).</summary>
    public bool OffersFormTo(Channel channel) => OffersFormToWriters && channel is (Channel.Email or Channel.Post);

    /// <summary>R46: at least one way that needs no computer.</summary>
    [JsonIgnore]
    public bool HasNonDigitalWay => Post is not null || Telephone is not null || FaceToFace;
}
