using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Account.FirstAdministrator;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Account;

public sealed class FirstAdministratorTests : IDisposable
{
    private readonly PortalHost _host = new();
    private readonly Visitor _visitor;

    public FirstAdministratorTests() => _visitor = _host.Visitor();

    [Fact]
    public async Task Follow_ThePrintedLink_CreatesTheAdministratorOnce()
    {
        var link = await LinkAsync();
        var page = await _visitor.OpenAsync(link);

        var answer = await Filled(page).SendAsync();

        Assert.Equal("/gestion", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync("/gestion/equipe")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.OpenAsync(link)).Status);
        Assert.Equal(Role.Administrator, await _host.UseAsync<RegisterContext, Role>(register => register.Staff.Select(staff => staff.Role).SingleAsync()));
    }

    [Fact]
    public async Task Open_TheLink_ChangesNothing()
    {
        var link = await LinkAsync();
        await _visitor.OpenAsync(link);

        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync(link)).Status);
        Assert.False(await _host.UseAsync<RegisterContext, bool>(register => register.Staff.AnyAsync()));
    }

    [Fact]
    public async Task Open_AnotherSecret_FindsNothing()
    {
        await LinkAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.OpenAsync("/compte/premier/autre")).Status);
    }

    [Fact]
    public async Task Send_TwiceAtOnce_CreatesOne()
    {
        var page = await _visitor.OpenAsync(await LinkAsync());

        var answers = await Task.WhenAll(
            Filled(page).Fill("Email", "un@exemple.fr").SendAsync(), Filled(page).Fill("Email", "deux@exemple.fr").SendAsync());

        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.Found));
        Assert.Equal(1, await _host.UseAsync<RegisterContext, int>(register => register.Staff.CountAsync()));
    }

    [Fact]
    public async Task Issue_OnceSomebodyHasAnAccount_GivesNoLinkAndKillsTheOld()
    {
        var link = await LinkAsync();
        await _host.AddStaffAsync(Role.Agent);

        Assert.Null(await _host.UseAsync<FirstAdministratorLink, string?>(first => first.IssueAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.OpenAsync(link)).Status);
    }

    [Theory]
    [InlineData("Password", "court", "Password")]
    [InlineData("Password", "motdepasse1234!", "Password")]
    [InlineData("Password", "Martin aime le vélo", "Password")]
    [InlineData("Repeated", "autre chose encore", "Repeated")]
    [InlineData("Email", "pas une adresse", "Email")]
    [InlineData("Name", "", "Name")]
    public async Task Send_SomethingWrong_NamesTheFieldAndKeepsTheRest(string field, string value, string target)
    {
        var form = Filled(await _visitor.OpenAsync(await LinkAsync())).Fill(field, value);
        if (field == "Password")
        {
            form.Fill("Repeated", value);
        }

        var page = await form.SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(target, Assert.Single(page.Errors).Target);
        Assert.DoesNotContain("⟦", page.Text, StringComparison.Ordinal);
        Assert.Equal(field == "Email" ? value : "fanny@exemple.fr", page.Form().Value("Email"));
        Assert.Equal("", page.Form().Value("Password"));
    }

    public void Dispose()
    {
        _visitor.Dispose();
        _host.Dispose();
    }

    private async Task<string> LinkAsync() =>
        "/compte/premier/" + await _host.UseAsync<FirstAdministratorLink, string?>(link => link.IssueAsync());

    private static HtmlForm Filled(HtmlPage page) => page.Form()
        .Fill("Name", "Fanny Martin").Fill("Email", "fanny@exemple.fr")
        .Fill("Password", StaffOfTests.Password).Fill("Repeated", StaffOfTests.Password);
}
