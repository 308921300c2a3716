using ComplaintsPortal.Casework.Access;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>A kept letter for the one it was written to, who has shown a secret of the case: the link and the code stand in it again,
/// as they left. The kept copy stays redacted (R32).</summary>
public sealed class OwnCopy(SecretKeeper secrets)
{
    /// <summary>No word of a person can be taken for the marks replaced: in theirs every sign is escaped.</summary>
    public string Of(Guid complaintId, Guid letterId, string kept) => kept
        .Replace($"/suivi/{Correspondence.Redacted}>", $"/suivi/{secrets.LinkSecret(Correspondence.LinkPurpose, letterId.ToString("N"))}>", StringComparison.Ordinal)
        .Replace($"/suivi/{Correspondence.Redacted}/", $"/suivi/{secrets.LinkSecret(Correspondence.LinkPurpose, letterId.ToString("N"))}/", StringComparison.Ordinal)
        .Replace($"**{Correspondence.Redacted}**", $"**{secrets.Code(complaintId.ToString("N"))}**", StringComparison.Ordinal);
}
