using System.Net;
using ComplaintsPortal.Casework.Staff;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.Account;

public sealed class SignInTests : IDisposable
{
    private const string Wrong = "pas le bon mot de passe";
    private readonly PortalHost _host = new();
    private readonly Visitor _visitor;

    public SignInTests() => _visitor = _host.Visitor();

    [Fact]
    public async Task SignIn_WithTheRightPassword_LeadsWhereOneWasGoing()
    {
        await _host.AddStaffAsync(Role.Administrator);

        var refused = await _visitor.OpenAsync("/gestion/equipe");
        var form = await _visitor.FollowAsync(refused);
        var answer = await form.Form().Fill("Email", "ADMINISTRATOR@exemple.fr").Fill("Password", StaffOfTests.Password).SendAsync();

        Assert.Equal("/gestion/equipe", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.FollowAsync(answer)).Status);
    }

    [Theory]
    [InlineData("https://ailleurs.exemple/")]
    [InlineData("//ailleurs.exemple/")]
    [InlineData("/\\ailleurs.exemple/")]
    public async Task SignIn_AskedToLeadElsewhere_StaysOnThePortal(string elsewhere)
    {
        await _host.AddStaffAsync(Role.Agent);
        var form = await _visitor.OpenAsync("/compte/connexion?retour=" + Uri.EscapeDataString(elsewhere));

        var answer = await form.Form().Fill("Email", StaffOfTests.EmailOf(Role.Agent)).Fill("Password", StaffOfTests.Password).SendAsync();

        Assert.Equal("/gestion", answer.Location);
    }

    [Fact]
    public async Task SignIn_UnknownWrongDisabledExpiredOrLocked_ReadsAlike()
    {
        await _host.AddStaffAsync(Role.Agent);
        await _host.AddStaffAsync(Role.Administrator, "reste@exemple.fr");
        var disabled = await _host.AddStaffAsync(Role.Manager);
        await _host.UseAsync<ChangeStaffMember>(change => change.DisableAsync(disabled));
        await _host.AddStaffAsync(Role.Auditor, until: new DateOnly(2026, 3, 3));
        _host.Clock.AdjustTime(new DateTimeOffset(2026, 3, 3, 23, 30, 0, TimeSpan.Zero));

        var unknown = await _visitor.SignInAsync("inconnue@exemple.fr");
        var wrong = await _visitor.SignInAsync(StaffOfTests.EmailOf(Role.Agent), Wrong);
        var closed = await _visitor.SignInAsync(StaffOfTests.EmailOf(Role.Manager));
        var expired = await _visitor.SignInAsync(StaffOfTests.EmailOf(Role.Auditor));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        var error = Assert.Single(unknown.Errors);
        Assert.Equal("Email", error.Target);
        Assert.All([wrong, closed, expired], page =>
        {
            Assert.Equal(unknown.Status, page.Status);
            Assert.Equal(unknown.Errors, page.Errors);
        });
    }

    [Fact]
    public async Task SignIn_OnTheLastDayGiven_StillOpens()
    {
        await _host.AddStaffAsync(Role.Auditor, until: new DateOnly(2026, 3, 3));
        _host.Clock.AdjustTime(new DateTimeOffset(2026, 3, 3, 22, 59, 0, TimeSpan.Zero));

        var answer = await _visitor.SignInAsync(StaffOfTests.EmailOf(Role.Auditor));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
    }

    [Fact]
    public async Task SignIn_AfterFiveWrongTries_RefusesTheRightPasswordToo()
    {
        await _host.AddStaffAsync(Role.Agent);
        for (var i = 0; i < 5; i++)
        {
            await _visitor.SignInAsync(StaffOfTests.EmailOf(Role.Agent), Wrong);
        }

        var answer = await _visitor.SignInAsync(StaffOfTests.EmailOf(Role.Agent));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task SignIn_TooOftenFromOneAddress_Answers429WithTheFormAndTheAddressKept()
    {
        HtmlPage? last = null;
        for (var i = 0; i < 31; i++)
        {
            last = await _visitor.SignInAsync($"essai{i}@exemple.fr", Wrong);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.Status);
        Assert.Equal("essai30@exemple.fr", last.Form().Value("Email"));
    }

    [Fact]
    public async Task Open_AfterEightIdleHours_AsksToSignInAgain()
    {
        await _host.AddStaffAsync(Role.Administrator);
        await _visitor.SignInAsync(StaffOfTests.EmailOf(Role.Administrator));
        _host.Clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync("/gestion/equipe")).Status);
        _host.Clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync("/gestion/equipe")).Status);
        _host.Clock.Advance(TimeSpan.FromHours(8.1));

        Assert.Equal(HttpStatusCode.Found, (await _visitor.OpenAsync("/gestion/equipe")).Status);
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("role")]
    [InlineData("password")]
    [InlineData("until")]
    [Trait("Rule", "R44")]
    public async Task Open_AfterTheAccountChanged_TheSessionIsOver(string what)
    {
        await _host.AddStaffAsync(Role.Administrator, "reste@exemple.fr");
        var id = await _host.AddStaffAsync(Role.Administrator);
        await _visitor.SignInAsync(StaffOfTests.EmailOf(Role.Administrator));
        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync("/gestion/equipe")).Status);

        await (what switch
        {
            "disabled" => _host.UseAsync<ChangeStaffMember>(change => change.DisableAsync(id)),
            "role" => _host.UseAsync<ChangeStaffMember>(change => change.ExecuteAsync(id, "Camille", Role.Manager, null)),
            "until" => _host.UseAsync<ChangeStaffMember>(change => change.ExecuteAsync(id, "Camille", Role.Administrator, new DateOnly(2026, 3, 2))),
            _ => _host.UseAsync<SetStaffPassword>(set => set.ExecuteAsync(StaffOfTests.EmailOf(Role.Administrator), "une autre phrase longue")),
        });

        Assert.Equal(HttpStatusCode.Found, (await _visitor.OpenAsync("/gestion/equipe")).Status);
    }

    [Fact]
    public async Task SignOut_FromTheOffice_EndsTheSession()
    {
        await _host.AddStaffAsync(Role.Administrator);
        await _visitor.SignInAsync(StaffOfTests.EmailOf(Role.Administrator));
        var page = await _visitor.OpenAsync("/gestion/equipe");

        var left = await page.Form("form[action='/compte/deconnexion']").SendAsync();

        Assert.Equal("/compte/connexion", left.Location);
        Assert.Contains("Vous êtes déconnecté", (await _visitor.FollowAsync(left)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await _visitor.OpenAsync("/gestion/equipe")).Status);
    }

    [Fact]
    public async Task ChangePassword_WithTheOldOne_KeepsThisSessionAndEndsTheOthers()
    {
        await _host.AddStaffAsync(Role.Administrator);
        using var other = _host.Visitor();
        await _visitor.SignInAsync(StaffOfTests.EmailOf(Role.Administrator));
        await other.SignInAsync(StaffOfTests.EmailOf(Role.Administrator));
        var page = await _visitor.OpenAsync("/compte/mot-de-passe");

        var wrong = await page.Form("main form").Fill("Old", Wrong).Fill("Password", "neuf phrases bien longues").Fill("Repeated", "neuf phrases bien longues").SendAsync();
        var right = await page.Form("main form").Fill("Old", StaffOfTests.Password).Fill("Password", "neuf phrases bien longues").Fill("Repeated", "neuf phrases bien longues").SendAsync();

        Assert.Equal("Old", Assert.Single(wrong.Errors).Target);
        Assert.Equal("/gestion", right.Location);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync("/gestion/equipe")).Status);
        Assert.Equal(HttpStatusCode.Found, (await other.OpenAsync("/gestion/equipe")).Status);
    }

    public void Dispose()
    {
        _visitor.Dispose();
        _host.Dispose();
    }
}
