using System.Net;
using System.Text;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.Tracking;

namespace ComplaintsPortal.Web.Tests.BackOffice;

public sealed class EntryTests : IDisposable
{
    private readonly PortalHost _host = new();

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Enter_ALetter_IsAcknowledgedAndCountsFromItsReceipt()
    {
        using var agent = await _host.SignedInAsync(Role.Agent);

        var after = await agent.FollowAsync(await Filled(await agent.OpenAsync("/gestion/nouvelle"), "Post").Fill("ReceivedOn", "2026-03-02")
            .Attach("Attachments", "lettre.txt", Encoding.UTF8.GetBytes("Madame, Monsieur")).SendAsync());

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Contains("lundi 2 mars 2026", after.At("[aria-labelledby=deadline]"), StringComparison.Ordinal);
        Assert.Contains("Accusé de réception", after.At("[aria-labelledby=letters]"), StringComparison.Ordinal);
        Assert.Contains("lettre.txt", after.At("[aria-labelledby=complaint]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Post")]
    [InlineData("Email")]
    [InlineData("Telephone")]
    [InlineData("FaceToFace")]
    [Trait("Rule", "R14")]
    public async Task Enter_WithADateAlone_ShowsAndExportsNoHour(string channel)
    {
        using var agent = await _host.SignedInAsync(Role.Agent);
        await Filled(await agent.OpenAsync("/gestion/nouvelle"), channel).Fill("ReceivedOn", "2026-03-02").SendAsync();
        var complaint = await _host.ComplaintAsync();
        var code = await _host.UseAsync<SecretKeeper, string>(secrets => Task.FromResult(secrets.Code(complaint.Id.ToString("N"))));
        using var complainant = _host.Visitor();

        var own = await complainant.FollowAsync(await complainant.EnterAsync(complaint.Reference, code));
        var exported = (await agent.OpenAsync("/gestion/registre/export.csv")).Text;

        Assert.Contains("2 mars 2026", own.At(".facts"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"2 mars 2026 à", own.At(".facts"));
        Assert.Contains(";2026-03-02;", exported, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-03-02T", exported, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R1")]
    [Trait("Rule", "R4")]
    public async Task Enter_ForSomebodyNobodyCanReach_IsKeptAndSaysThatItsLetterHasNowhereToGo()
    {
        using var agent = await _host.SignedInAsync(Role.Agent);

        var entered = await agent.FollowAsync(await Filled(await agent.OpenAsync("/gestion/nouvelle"), "Post")
            .Fill("Email", "").Fill("PostalAddress", "").SendAsync());

        Assert.Contains("personne ne peut encore recevoir sa lettre", entered.Main, StringComparison.Ordinal);
        Assert.Contains("Sans adresse", (await agent.OpenAsync("/gestion/courriers")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_ACase_SaysTheDayInTheOrganisationsZone()
    {
        using var agent = await _host.SignedInAsync(Role.Agent);
        var entered = await Filled(await agent.OpenAsync("/gestion/nouvelle"), "Post").SendAsync();
        // Half past midnight in Paris, still the day before in UTC.
        _host.Clock.Advance(TimeSpan.FromHours(14.5));

        using var nextDay = await _host.SignedInAsync(Role.Manager);
        var page = await nextDay.OpenAsync(entered.Location!);

        Assert.Equal("Imprimé le 4 mars 2026", page.At("#printed-on"));
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Enter_ATelephoneCall_InvitesToConfirmInWriting()
    {
        using var agent = await _host.SignedInAsync(Role.Agent);

        var after = await agent.FollowAsync(await Filled(await agent.OpenAsync("/gestion/nouvelle"), "Telephone").SendAsync());

        Assert.Contains("Invitation à confirmer par écrit", after.At("[aria-labelledby=letters]"), StringComparison.Ordinal);
        Assert.Contains("Manque", after.At("[aria-labelledby=completeness]"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Enter_AReceiptInTheFuture_IsRefusedAtItsFieldAndNothingIsLost()
    {
        using var agent = await _host.SignedInAsync(Role.Agent);

        var answer = await Filled(await agent.OpenAsync("/gestion/nouvelle"), "Post").Fill("ReceivedOn", "2026-03-04").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("ReceivedOn", Assert.Single(answer.Errors).Target);
        Assert.Equal("Dupont", answer.Form().Value("LastName"));
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Enter_TheSameFormTwice_IsOneComplaint()
    {
        using var agent = await _host.SignedInAsync(Role.Agent);
        var form = Filled(await agent.OpenAsync("/gestion/nouvelle"), "Email");

        var first = await form.SendAsync();
        var second = await form.SendAsync();

        Assert.Equal(first.Location, second.Location);
        Assert.NotNull(first.Location);
    }

    [Fact]
    public async Task Enter_WithMuchMissing_ListsEachErrorInTheOrderOfThePage()
    {
        using var agent = await _host.SignedInAsync(Role.Agent);

        var answer = await (await agent.OpenAsync("/gestion/nouvelle")).Form().Fill("Email", "pas une adresse").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(new HashSet<string> { "Channel", "LastName", "StakeholderType", "Email", "Subject", "Description" }, answer.Errors.Select(error => error.Target).ToHashSet());
    }

    public void Dispose() => _host.Dispose();

    private static HtmlForm Filled(HtmlPage page, string channel) => page.Form()
        .Fill("Channel", channel).Fill("LastName", "Dupont").Fill("FirstName", "Anne").Fill("StakeholderType", "Learner")
        .Fill("Email", "anne@exemple.fr").Fill("Subject", "Salle froide").Fill("Description", "Douze degrés toute la semaine.");
}
