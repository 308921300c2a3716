using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Persistence.Search;

/// <summary>The one way to ask for a secret by its digest alone. The index holds all but codes, and no database uses it for a question that does not say so.</summary>
public static class SecretsByDigest
{
    public static IQueryable<TrackingSecret> WithDigest(this IQueryable<TrackingSecret> secrets, byte[] digest) =>
        secrets.Where(secret => secret.Digest == digest && secret.Purpose != SecretPurpose.Code);
}
