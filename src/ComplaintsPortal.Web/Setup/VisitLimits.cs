using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

/// <summary>How often one address may do what could be abused. Pages ask themselves, so that a refusal keeps what was typed;
/// a complaint counts only once it is accepted, so that a classroom behind one address can file.</summary>
public sealed class VisitLimits : IDisposable
{
    private const int SignInsPerQuarterHour = 30;
    private const int CodesPerQuarterHour = 20;
    private static readonly TimeSpan QuarterHour = TimeSpan.FromMinutes(15);

    private readonly PartitionedRateLimiter<HttpContext> submissions;
    private readonly PartitionedRateLimiter<HttpContext> signIns;
    private readonly PartitionedRateLimiter<HttpContext> codes;

    public VisitLimits(LimitSettings limits)
    {
        submissions = PerAddress(limits.SubmissionsPerHour, TimeSpan.FromHours(1));
        signIns = PerAddress(SignInsPerQuarterHour, QuarterHour);
        codes = PerAddress(CodesPerQuarterHour, QuarterHour);
    }

    /// <summary>False when this address has filed its hour's complaints.</summary>
    public bool MaySubmit(HttpContext visit) => Take(submissions, visit);

    /// <summary>False when this address has tried too many passwords.</summary>
    public bool MaySignIn(HttpContext visit) => Take(signIns, visit);

    /// <summary>False when this address has tried too many references, codes or link secrets.</summary>
    public bool MayTryCode(HttpContext visit) => Take(codes, visit);

    public void Dispose()
    {
        submissions.Dispose();
        signIns.Dispose();
        codes.Dispose();
    }

    /// <summary>The address, or for IPv6 the /64 a household or office is given.</summary>
    public static string AddressOf(HttpContext visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return ShareOf(visit.Connection.RemoteIpAddress ?? IPAddress.None);
    }

    /// <inheritdoc cref="AddressOf"/>
    public static string ShareOf(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static bool Take(PartitionedRateLimiter<HttpContext> limiter, HttpContext visit)
    {
        using var lease = limiter.AttemptAcquire(visit);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<HttpContext> PerAddress(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<HttpContext, string>(visit => RateLimitPartition.GetSlidingWindowLimiter(
            AddressOf(visit),
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = window, SegmentsPerWindow = 6, QueueLimit = 0 }));
}
