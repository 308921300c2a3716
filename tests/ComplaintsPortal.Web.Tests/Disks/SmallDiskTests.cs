using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.Kills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ComplaintsPortal.Web.Tests.Disks;

/// <summary>The real process on a real disk without a byte left: database, log, files on their way, letters.</summary>
public sealed class SmallDiskTests
{
    private const int Megabytes = 40;

    [SmallDiskFact]
    [Trait("Rule", "R1")]
    [Trait("Rule", "R46")]
    public async Task File_OnAFullDisk_IsRefusedKindlyAndGoesOnOnceThereIsRoom()
    {
        using var disk = new SmallDisk(Megabytes);
        var data = Path.Combine(disk.Path, "data");
        await PrepareAsync(data);
        using var portal = new PortalProcess(data, "--Limits:KeptBackMegabytes=0");
        portal.Start();
        using var visitor = NewVisitor(portal);
        using var manager = NewVisitor(portal);
        var ledger = new Ledger();
        await FileAsync(visitor, ledger, "Avant", 2000);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SignInAsync(StaffOfTests.EmailOf(Role.Manager))).Status);
        var note = (await manager.OpenAsync($"/gestion/dossiers/{Year}-0001/note")).Form("main form[method=post]").Fill("Text", "Une note");
        var big = await FormAsync(visitor, "Grosse", 400_000);
        var small = await FormAsync(visitor, "Petite", 0);
        big.Fill("Description", new string('d', 20_000));

        disk.Fill();
        var refused = await big.SendAsync();
        var perhaps = await small.SendAsync();
        var office = await note.SendAsync();
        var home = await visitor.OpenAsync("/");
        var alive = await visitor.OpenAsync("/health/live");
        var ready = await visitor.OpenAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("appeler le 0", refused.Main, StringComparison.Ordinal);
        Assert.Equal("Grosse", refused.Form("main form").Value("Subject"));
        // What is small may still find a page that SQLite has to spare.
        Assert.True(perhaps.Status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.SeeOther, perhaps.Main);
        Assert.True(office.Status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.SeeOther, office.Main);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (home.Status, alive.Status, ready.Status));

        var logged = LoggedIn(data);
        disk.MakeRoom();
        Assert.Equal(HttpStatusCode.SeeOther, (await big.SendAsync()).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await small.SendAsync()).Status);
        await FileAsync(visitor, ledger, "Après", 300_000);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (LoggedIn(data) <= logged) await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        portal.Kill();

        await Examination.OfEmbedded(data, ledger).HoldsAsync();
        await using var register = new SqliteRegisterContext(SqliteOptions.WithoutHost(new DatabaseSettings(data, "Pooling=False")));
        Assert.Equal(["Après", "Avant", "Grosse", "Petite"], (await register.Complaints.Select(complaint => complaint.Subject).ToListAsync()).Order());
    }

    private static string Year => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(1)).Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static long LoggedIn(string data) => new DirectoryInfo(Path.Combine(data, "logs")).EnumerateFiles().Sum(file => file.Length);

    private static async Task PrepareAsync(string data)
    {
        TemporaryDatabase.CopyTo(data);
        using var host = new PortalHost().With("Portal:DataDirectory", data).Adjust(services => services.RemoveAll<IHostedService>());
        await host.AddStaffAsync(Role.Manager);
    }

    private static Visitor NewVisitor(PortalProcess portal) => new(new HttpClient(new ToThePortal(portal)) { BaseAddress = ToThePortal.Anywhere });

    private static async Task FileAsync(Visitor visitor, Ledger ledger, string subject, int length)
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await (await FormAsync(visitor, subject, length)).SendAsync()).Status);
        ledger.Note(new Filed(subject, length == 0 ? [] : [Content(length)]));
    }

    private static async Task<HtmlForm> FormAsync(Visitor visitor, string subject, int length)
    {
        var form = (await visitor.OpenAsync("/reclamation")).Form("main form")
            .Fill("LastName", "Dubois").Fill("FirstName", "Camille").Fill("StakeholderType", "Learner").Fill("Email", "camille@exemple.fr")
            .Fill("Subject", subject).Fill("Description", "Le formateur n’est pas venu.");
        return length == 0 ? form : form.Attach("Attachments", "notes.txt", Content(length), "text/plain");
    }

    private static byte[] Content(int length) => Encoding.UTF8.GetBytes(new string('n', length));
}
