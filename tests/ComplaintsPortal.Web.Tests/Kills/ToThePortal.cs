namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>Sends every request to wherever the portal listens in its present life, and waits while it has none.</summary>
internal sealed class ToThePortal(PortalProcess portal) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    public static readonly Uri Anywhere = new("http://127.0.0.1");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(await portal.AddressAsync(cancellationToken), request.RequestUri!.PathAndQuery);
        return await base.SendAsync(request, cancellationToken);
    }
}
