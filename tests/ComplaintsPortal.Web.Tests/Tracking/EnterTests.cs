using System.Net;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Tracking;

[Trait("Rule", "R32")]
public sealed class EnterTests : IDisposable
{
    private readonly PortalHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("{0}", "{1}")]
    [InlineData("  {0} ", "  {1}")]
    public async Task Enter_ReferenceAndCode_OpensThatCase(string reference, string code)
    {
        using var visitor = _host.Visitor();
        var filed = await visitor.FileAsync();
        using var later = _host.Visitor();
        var answer = await later.EnterAsync(string.Format(null, reference, filed.Reference), string.Format(null, code, filed.Reference, filed.Code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()));

        Assert.Equal("/suivi/dossier", answer.Location);
        Assert.Contains(filed.Reference, (await later.FollowAsync(answer)).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_WrongCodeOrUnknownReference_AnswersTheSame()
    {
        using var visitor = _host.Visitor();
        var (reference, _) = await visitor.FileAsync();
        var wrong = await visitor.EnterAsync(reference, "AAAA-BBBB-CCCC-DDDD");
        var unknown = await visitor.EnterAsync("2026-9999", "AAAA-BBBB-CCCC-DDDD");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.OpenAsync("/suivi/dossier")).Status);
    }

    [Fact]
    public async Task Enter_ManyTries_AreStoppedBeforeTheCodeIsFound()
    {
        using var visitor = _host.Visitor();
        var (reference, code) = await visitor.FileAsync();
        HtmlPage answer;
        var tries = 0;
        do
        {
            answer = await visitor.EnterAsync(reference, "AAAA-BBBB-CCCC-DDDD");
        }
        while (answer.Status != HttpStatusCode.TooManyRequests && ++tries < 100);

        Assert.InRange(tries, 5, 50);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.EnterAsync(reference, code)).Status);
    }

    [Fact]
    public async Task Open_LinkInALetter_ShowsOneButtonAndNothingOfTheCaseUntilPressed()
    {
        using var visitor = _host.Visitor();
        var (reference, _) = await visitor.FileAsync();
        var secret = await _host.SecretInAsync(LetterKind.Acknowledgement);
        using var reader = _host.Visitor();
        var page = await reader.OpenAsync("/suivi/" + secret);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(reference, page.Text, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("main form"));
        var again = await reader.FollowAsync(await page.Form().SendAsync());
        Assert.Contains(reference, again.Heading, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await (await reader.OpenAsync("/suivi/" + secret)).Form().SendAsync()).Status);
    }

    [Fact]
    public async Task Recover_KnownOrUnknown_AnswersTheSameAndSendsToTheAddressOnFileOnly()
    {
        using var visitor = _host.Visitor();
        var (reference, _) = await visitor.FileAsync();
        var known = await AskAsync(visitor, reference, "AMELIE.durand@exemple.fr");
        var other = await AskAsync(visitor, reference, "voleur@exemple.fr");
        var unknown = await AskAsync(visitor, "2026-9999", "amelie.durand@exemple.fr");

        Assert.Equal(HttpStatusCode.OK, known.Status);
        Assert.Equal(known.Main, other.Main);
        Assert.Equal(known.Main, unknown.Main);
        var letters = await _host.UseAsync<RegisterContext, List<Letter>>(database => database.Set<Letter>().Where(l => l.Kind == LetterKind.RecoveryLink).ToListAsync());
        Assert.Equal("amelie.durand@exemple.fr", Assert.Single(letters).To);
    }

    [Fact]
    public async Task Open_RecoveryLink_ServesOnce()
    {
        using var visitor = _host.Visitor();
        var (reference, _) = await visitor.FileAsync();
        await AskAsync(visitor, reference, "amelie.durand@exemple.fr");
        var secret = await _host.SecretInAsync(LetterKind.RecoveryLink);

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/suivi/" + secret)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await (await visitor.OpenAsync("/suivi/" + secret)).Form().SendAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/suivi/" + secret)).Status);
    }

    [Fact]
    public async Task Open_AfterAnHour_AsksForTheCodeAgain()
    {
        using var visitor = _host.Visitor();
        await visitor.OwnCaseAsync();
        _host.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("/suivi", (await visitor.OpenAsync("/suivi/dossier")).Location);
    }

    private static async Task<HtmlPage> AskAsync(Visitor visitor, string reference, string email) =>
        await (await visitor.OpenAsync("/suivi/lien-perdu")).Form().Fill("Reference", reference).Fill("Email", email).SendAsync();
}
