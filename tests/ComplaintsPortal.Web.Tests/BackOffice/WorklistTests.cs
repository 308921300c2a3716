using System.Net;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.BackOffice;

public sealed class WorklistTests : IDisposable
{
    private readonly PortalHost _host = new();

    [Fact]
    public async Task Show_WithNothingToDo_SaysSo()
    {
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync("/gestion");

        Assert.Contains("Rien ne vous attend", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_ALateComplaint_PutsItFirst()
    {
        var reference = await _host.SubmitAsync();
        _host.Clock.Advance(TimeSpan.FromDays(20));
        await _host.SubmitAsync("Plus récente");
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync("/gestion");

        Assert.Equal("En retard", page.Document.QuerySelector("main section h2")?.TextContent);
        Assert.Contains(reference, page.At("#en-retard"), StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Show_AConfidentialArrival_IsForManagersOnly()
    {
        var reference = await _host.SubmitAsync(sensitive: true);
        using var agent = await _host.SignedInAsync(Role.Agent);
        using var manager = await _host.SignedInAsync(Role.Manager);

        Assert.DoesNotContain(reference, (await agent.OpenAsync("/gestion")).Text, StringComparison.Ordinal);
        Assert.Contains(reference, (await manager.OpenAsync("/gestion")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Section_OfEveryKind_HasItsPage(WorkKind kind)
    {
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync(WorkWords.AddressOf(kind, mine: true));

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    public static TheoryData<WorkKind> Kinds => [.. Enum.GetValues<WorkKind>()];

    public void Dispose() => _host.Dispose();
}
