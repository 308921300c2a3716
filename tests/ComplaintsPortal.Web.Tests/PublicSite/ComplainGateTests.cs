using System.Net;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.PublicSite;

/// <summary>Programs are kept out without a puzzle; a person caught with them loses nothing.</summary>
public sealed class ComplainGateTests
{
    [Fact, Trait("Rule", "R52")]
    public async Task Submit_TrapFilled_AsksKindlyThenTakesTheSecondSending()
    {
        using var host = new PortalHost();
        using var visitor = host.Visitor();
        var page = await (await visitor.FilledFormAsync()).Fill("LeaveEmpty", "http://spam.example").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("seconde fois", page.At(".error-summary"), StringComparison.Ordinal);
        Assert.Empty(await host.ComplaintsAsync());
        Assert.Equal(HttpStatusCode.SeeOther, (await page.Form().SendAsync()).Status);
    }

    [Fact, Trait("Rule", "R52")]
    public async Task Submit_FasterThanAnyone_AsksKindlyThenTakesTheSecondSending()
    {
        using var host = new PortalHost().With("Limits:SubmissionMinimumSeconds", 3);
        using var visitor = host.Visitor();
        var page = await (await visitor.FilledFormAsync()).SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Empty(await host.ComplaintsAsync());

        host.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(HttpStatusCode.SeeOther, (await page.Form().SendAsync()).Status);
    }

    [Fact]
    public async Task Submit_BeyondTheHoursNumber_KeepsEverythingTyped()
    {
        using var host = new PortalHost().With("Limits:SubmissionsPerHour", 1);
        using var visitor = host.Visitor();
        await (await visitor.FilledFormAsync()).SendAsync();
        var page = await (await visitor.FilledFormAsync()).Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf).SendAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal("Durand", page.Form().Value("LastName"));
        Assert.Contains("contrat.pdf", page.Main, StringComparison.Ordinal);
        Assert.Single(await host.ComplaintsAsync());
    }

    [Fact]
    public async Task Submit_FormsWithErrors_DoNotCountAgainstAClassroom()
    {
        using var host = new PortalHost().With("Limits:SubmissionsPerHour", 1);
        using var visitor = host.Visitor();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await visitor.FilledFormAsync()).Fill("Email", "").SendAsync()).Status);
        }

        Assert.Equal(HttpStatusCode.SeeOther, (await (await visitor.FilledFormAsync()).SendAsync()).Status);
    }
}
