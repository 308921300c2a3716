using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.Tracking;

namespace ComplaintsPortal.Web.Tests.Texts;

/// <summary>The same characters in searches, in signing in and in tracking (R56).</summary>
[Trait("Rule", "R56")]
public sealed class AwkwardSearchTests : IDisposable
{
    private readonly PortalHost _host = new();

    public static TheoryData<string> Signs => ["%EF%BF%BE", "%EF%BF%BF", "%EF%B7%90", "%ED%A0%80", "%07", "%E2%80%8B", "%C2%AD", "%E2%80%AE", "%F0%9F%BF%BE", "%80"];

    [Theory]
    [InlineData("%00")]
    [MemberData(nameof(Signs))]
    public async Task Open_AnyListWithAwkwardQuery_IsAPage(string sign)
    {
        using var agent = await _host.SignedInAsync(Role.Manager);
        foreach (var path in new[] { "/gestion?texte=", "/gestion/registre?texte=", "/gestion/registre?categorie=", "/gestion/registre?dans=", "/gestion/registre?annee=", "/gestion/registre?statut=", "/gestion/registre/export.csv?texte=", "/gestion/registre?apres=", "/gestion/registre?responsable=", "/gestion/courriers?etat=", "/gestion/courriels?etat=", "/gestion/journal?avant=", "/gestion/nouvelle?courriel=", "/compte/connexion?retour=" })
            Assert.True((int)(await agent.OpenAsync(path + $"a{sign}b")).Status < 500, path);
    }

    [Theory]
    [InlineData("%E2%80%8B")]
    [InlineData("%C2%AD")]
    [InlineData("%E2%80%AE")]
    [InlineData("%00")]
    public async Task Find_WithWhatNobodySees_FindsTheWord(string sign)
    {
        using var agent = await _host.SignedInAsync(Role.Agent);
        var reference = await _host.SubmitAsync("Chaudière en panne");

        var page = await agent.OpenAsync($"/gestion/registre?dans=tout&texte=chau{sign}diere");

        Assert.Contains(reference, page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Signs))]
    public async Task SignIn_AwkwardAddress_IsRefusedAsAnyOther(string sign)
    {
        using var visitor = _host.Visitor();

        var answer = await visitor.SignInAsync($"inconnue{Uri.UnescapeDataString(sign)}@exemple.fr");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task SignIn_AddressWithAnEmptyByte_IsRefusedAsAnyOther()
    {
        using var visitor = _host.Visitor();

        var answer = await visitor.SignInAsync("inconnue\0@exemple.fr");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Theory]
    [InlineData("cheval\ufffepile\uffffagrafe")]
    [InlineData("cheval\u200bpile\u202eagrafe")]
    [InlineData("  cheval pile agrafe  ")]
    [InlineData("chevale\u0301 pile agrafe")]
    public async Task SignIn_AwkwardPassword_OpensWithTheSame(string password)
    {
        using var visitor = _host.Visitor();
        var email = await ChoosingAsync(password);

        Assert.Equal("/gestion", (await visitor.SignInAsync(email, password)).Location);
    }

    [Fact]
    public async Task SignIn_SamePasswordFromAnotherKeyboard_Opens()
    {
        using var visitor = _host.Visitor();
        var email = await ChoosingAsync("école pile agrafe");

        Assert.Equal("/gestion", (await visitor.SignInAsync(email, "e\u0301cole pile agrafe")).Location);
    }

    [Theory]
    [MemberData(nameof(Signs))]
    public async Task Enter_AwkwardReferenceOrCode_IsRefusedInWords(string sign)
    {
        using var visitor = _host.Visitor();
        var awkward = Uri.UnescapeDataString(sign);

        var answer = await visitor.EnterAsync($"{awkward}2027-0001", $"{awkward}ABCD");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["Code"], answer.Errors.Select(error => error.Target));
    }

    [Fact]
    public async Task Enter_WithWhatCameAlongByCopying_OpensTheCase()
    {
        using var visitor = _host.Visitor();
        var (reference, code) = await visitor.FileAsync();

        var answer = await visitor.EnterAsync($"\u200b{reference}\u202c", $"\u202a{code}\u00ad");

        Assert.Equal("/suivi/dossier", answer.Location);
    }

    [Theory]
    [MemberData(nameof(Signs))]
    public async Task Open_AwkwardPath_IsNotFoundAndNoFailure(string sign)
    {
        using var agent = await _host.SignedInAsync(Role.Agent);
        foreach (var path in new[] { "/suivi/", "/reclamation/accuse/", "/compte/invitation/", "/compte/premier/", "/gestion/dossiers/", "/procedure/" })
            Assert.InRange((int)(await agent.OpenAsync(path + "a" + sign)).Status, 300, 499);
    }

    public void Dispose() => _host.Dispose();

    /// <summary>Somebody of staff who chose that password on the page for it; answers the address.</summary>
    private async Task<string> ChoosingAsync(string password)
    {
        var email = $"{Guid.NewGuid():N}@exemple.fr";
        await _host.AddStaffAsync(Role.Agent, email);
        using var visitor = _host.Visitor();
        await visitor.SignInAsync(email);
        var form = (await visitor.OpenAsync("/compte/mot-de-passe")).Form();
        await form.Fill("Old", StaffOfTests.Password).Fill("Password", password).Fill("Repeated", password).SendAsync();
        return email;
    }
}
