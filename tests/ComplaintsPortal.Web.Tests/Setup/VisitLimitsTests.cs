using System.Net;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.Http;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class VisitLimitsTests : IDisposable
{
    private readonly VisitLimits _limits = new(new LimitSettings(30, 3, 5, 10));

    [Fact]
    public void MaySubmit_AClassroomBehindOneAddress_MayFileThirtyAnHourAndNoMore()
    {
        var allowed = Enumerable.Range(0, 40).Count(_ => _limits.MaySubmit(From("203.0.113.9")));

        Assert.Equal(30, allowed);
        Assert.True(_limits.MaySubmit(From("203.0.113.10")));
    }

    [Fact]
    public void MaySignIn_AndMayTryCode_CountApart()
    {
        var signIns = Enumerable.Range(0, 100).Count(_ => _limits.MaySignIn(From("203.0.113.9")));

        Assert.Equal(30, signIns); Assert.True(_limits.MayTryCode(From("203.0.113.9")));
        Assert.True(_limits.MaySubmit(From("203.0.113.9")));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("203.0.113.9", "::ffff:203.0.113.9", true)]
    [InlineData("203.0.113.9", "203.0.113.8", false)]
    public void AddressOf_TwoVisits_IsTheSameForOneHousehold(string one, string other, bool same) =>
        Assert.Equal(same, VisitLimits.AddressOf(From(one)) == VisitLimits.AddressOf(From(other)));

    public void Dispose() => _limits.Dispose();

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
