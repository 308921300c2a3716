using System.Net;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class HealthTests
{
    [Fact]
    public async Task Ask_WithTheRegisterThere_IsAliveAndReady()
    {
        using var host = new PortalHost();
        using var visitor = host.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task Ask_WithoutItsTables_IsAliveButNotReadyAndTellsNoDetail()
    {
        using var host = new PortalHost();
        using var visitor = host.Visitor();
        await host.UseAsync<RegisterContext>(register => register.Database.ExecuteSqlRawAsync("alter table staff rename to gone"));

        var ready = await visitor.OpenAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal("Unhealthy", ready.Text);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/health/live")).Status);
    }
}
