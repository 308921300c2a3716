namespace ComplaintsPortal.Casework;

/// <summary>Where the portal is reached (Portal:BaseUrl), for links in letters; without a slash at the end.</summary>
public sealed class PortalAddress(string baseUrl)
{
    private readonly string _baseUrl = baseUrl.TrimEnd('/');

    public string Tracking(string secret) => $"{_baseUrl}/suivi/{secret}";

    public string Page(string path) => $"{_baseUrl}/{path.TrimStart('/')}";

    /// <summary>The host, for Message-IDs.</summary>
    public string Host => new Uri(_baseUrl).Host;
}
