using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ComplaintsPortal.Web.Setup.Connections;

/// <summary>What the server waits for, and from how many at once (R53); docs/security.md lists it.</summary>
public static class ConnectionBounds
{
    /// <summary>Seconds for the head of a request: browsers send it in one piece.</summary>
    private const int HeadSeconds = 10;

    /// <summary>Seconds without a request before a connection is closed.</summary>
    private const int KeptAliveSeconds = 60;

    /// <summary>Bytes a second, over the whole time of a body but for its first seconds.</summary>
    private const int LeastBodyRate = 500;

    private const int LeastRateGraceSeconds = 10;

    /// <summary>Requests at once on one HTTP/2 connection.</summary>
    private const int Streams = 32;

    /// <summary>Connections beyond the bound that the server still takes, so that an idle one can give way to them.</summary>
    private const int GivingWay = 50;

    public static void Bound(this KestrelServerOptions kestrel, ConnectionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(kestrel);
        ArgumentNullException.ThrowIfNull(settings);
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(HeadSeconds);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(KeptAliveSeconds);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(LeastBodyRate, TimeSpan.FromSeconds(LeastRateGraceSeconds));
        kestrel.Limits.Http2.MaxStreamsPerConnection = Streams;
        kestrel.Limits.MaxConcurrentConnections = settings.InAll + GivingWay;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
        kestrel.ConfigureEndpointDefaults(Count);
    }

    /// <summary>Tells the connection's place from when a request's head is in until its answer is out.</summary>
    public static void UseConnectionBounds(this WebApplication app) => app.Use(async (context, next) =>
    {
        var place = context.Features.Get<OpenConnection>();
        place?.Begin();
        try
        {
            await next(context);
        }
        finally
        {
            place?.End();
        }
    });

    private static void Count(ListenOptions listen)
    {
        var open = listen.ApplicationServices.GetRequiredService<OpenConnections>();
        listen.Use(next => async connection =>
        {
            if (open.Enter(connection) is not { } place)
            {
                connection.Abort();
                return;
            }

            try
            {
                connection.Features.Set(place);
                await next(connection);
            }
            finally
            {
                open.Leave(place);
            }
        });
    }
}
