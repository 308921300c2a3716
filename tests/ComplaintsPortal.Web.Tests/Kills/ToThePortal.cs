using System.Net.Sockets;

namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>
/// Sends every request to wherever the portal listens in its present life, and waits while it has none. Of several instances it
/// takes each in turn that is up, as a balancer does that knows nothing of sessions.
/// </summary>
internal sealed class ToThePortal(params IReadOnlyList<PortalProcess> instances) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    public static readonly Uri Anywhere = new("http://127.0.0.1");
    private int _turn = Random.Shared.Next(instances.Count);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(await Next().AddressAsync(cancellationToken), request.RequestUri!.PathAndQuery);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (SocketException cut)
        {
            // Killed in the moment in which it was connected to: the framework lets that one through as it is.
            throw new HttpRequestException(cut.Message, cut);
        }
    }

    private PortalProcess Next()
    {
        var first = Interlocked.Increment(ref _turn);
        var inTurn = Enumerable.Range(first, instances.Count).Select(i => instances[i % instances.Count]).ToList();
        return inTurn.Find(instance => instance.IsUp) ?? inTurn[0];
    }
}
