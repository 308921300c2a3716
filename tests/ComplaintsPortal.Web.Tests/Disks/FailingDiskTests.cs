using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Tests.PublicSite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ComplaintsPortal.Web.Tests.Disks;

/// <summary>The disk takes nothing more: people are told so, what they typed stays with them, nothing is half written, and all goes on once it does.</summary>
public sealed class FailingDiskTests : IDisposable
{
    private readonly FailingDisk _disk = new();
    private readonly PortalHost _host;

    public FailingDiskTests() => _host = new PortalHost().Adjust(services =>
    {
        services.RemoveAll<IHostedService>();
        services.ConfigureDbContext<SqliteRegisterContext>(options => options.AddInterceptors(_disk));
    });

    [Theory]
    [Trait("Rule", "R1")]
    [Trait("Rule", "R46")]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task File_AComplaint_IsAnsweredByTheFormASentenceAndATelephoneNumberAndWorksAgainLater(bool full, bool readOnly)
    {
        var before = await _host.SubmitAsync();
        using var visitor = _host.Visitor();
        var form = (await visitor.FilledFormAsync()).Fill("Subject", "Un objet à garder").Attach("Attachments", "notes.txt", Encoding.UTF8.GetBytes(new string('n', 300_000)));

        (_disk.IsFull, _disk.IsReadOnly) = (full, readOnly);
        var refused = await form.SendAsync();
        (_disk.IsFull, _disk.IsReadOnly) = (false, false);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("appeler le 0", refused.Main, StringComparison.Ordinal);
        Assert.Equal("Un objet à garder", refused.Form("main form").Value("Subject"));
        Assert.Equal("300", refused.Headers["Retry-After"]);
        Assert.Equal(1, await _host.ReadAsync(db => db.Complaints.CountAsync()));
        Assert.Equal(0, await _host.ReadAsync(db => db.StoredFiles.CountAsync(file => file.Sha256 != null)));

        var accepted = await refused.Form("main form").Attach("Attachments", "notes.txt", Encoding.UTF8.GetBytes("encore là")).SendAsync();
        Assert.Equal(HttpStatusCode.SeeOther, accepted.Status);
        var references = await _host.ReadAsync(db => db.Complaints.OrderBy(c => c.Reference).Select(c => c.Reference).ToListAsync());
        Assert.Equal([before, "2026-0002"], references);
        Assert.True((await _host.ReadAsync(db => db.VerifyJournalAsync())).Intact);
    }

    [Fact]
    public async Task Act_InTheBackOffice_IsAnsweredByAPageThatHoldsWhatWasTyped()
    {
        var reference = await _host.RegisteredAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var form = (await agent.OpenAsync($"/gestion/dossiers/{reference}/note")).Form("main form[method=post]").Fill("Text", "Une note à garder");

        _disk.IsReadOnly = true;
        var refused = await form.SendAsync();
        var read = await agent.OpenAsync($"/gestion/dossiers/{reference}");
        _disk.IsReadOnly = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("Une note à garder", refused.Main, StringComparison.Ordinal);
        Assert.Contains("n’a pas pu être enregistré", refused.Main, StringComparison.Ordinal);
        Assert.True(refused.Has("main a[href^='tel:']"));
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync()).Status);
        Assert.Equal(1, await _host.ReadAsync(db => db.Notes.CountAsync()));
    }

    /// <summary>Nothing is written as long as nothing failed; then it is no until a write succeeds, even one that it tries itself.</summary>
    [Fact]
    [Trait("Rule", "R1")]
    public async Task AskWhetherItIsReady_AfterAWriteFailed_IsNoUntilOneSucceeds()
    {
        using var visitor = _host.Visitor();
        var form = await visitor.FilledFormAsync();
        Assert.Equal(HttpStatusCode.OK, await AskAsync(visitor, "ready"));
        Assert.Equal(0, await _host.ReadAsync(db => db.Leases.CountAsync()));

        _disk.IsReadOnly = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await form.SendAsync()).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(visitor, "ready"));
        _host.Clock.Advance(WritableRegister.Rest);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(visitor, "ready"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(visitor, "live"));

        _disk.IsReadOnly = false;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(visitor, "ready"));
        _host.Clock.Advance(WritableRegister.Rest);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(visitor, "ready"));
        Assert.Equal(0, await _host.ReadAsync(db => db.Leases.CountAsync()));
    }

    [Fact]
    public async Task AskWhetherItIsReady_OnceAVisitorsWriteSucceeded_IsYes()
    {
        using var visitor = _host.Visitor();
        var form = await visitor.FilledFormAsync();
        _disk.IsReadOnly = true;
        await form.SendAsync();
        _disk.IsReadOnly = false;

        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync()).Status);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(visitor, "ready"));
    }

    private static async Task<HttpStatusCode> AskAsync(Visitor visitor, string question) => (await visitor.OpenAsync($"/health/{question}")).Status;

    public void Dispose() => _host.Dispose();
}
