namespace ComplaintsPortal.Casework;

/// <summary>Where the portal is reached, for links in letters: Portal:BaseUrl, else where it listens, asked for when a letter is written.</summary>
public sealed class PortalAddress(Func<string> baseUrl)
{
    private string Base => baseUrl().TrimEnd('/');

    public string Tracking(string secret) => $"{Base}/suivi/{secret}";

    public string Page(string path) => $"{Base}/{path.TrimStart('/')}";

    /// <summary>The host, for Message-IDs.</summary>
    public string Host => new Uri(Base).Host;
}
