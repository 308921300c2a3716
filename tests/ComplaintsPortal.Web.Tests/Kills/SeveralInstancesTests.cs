using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>
/// Three real processes on one PostgreSQL, behind a balancer that knows nothing of sessions; each in turn is killed and started
/// again while complaints with files come in and are answered. <c>PORTAL_INSTANCE_KILLS</c> sets how often (3).
/// </summary>
public sealed class SeveralInstancesTests(ITestOutputHelper output) : IDisposable
{
    private const int Instances = 3;
    private const int Complainants = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly TemporaryFolder _folder = new();

    private string Mail => _folder.At("mail");

    [PostgreSqlFact]
    [Trait("Rule", "R1")]
    [Trait("Rule", "R2")]
    [Trait("Rule", "R3")]
    [Trait("Rule", "R34")]
    [Trait("Rule", "R48")]
    public async Task Kill_OneInstanceAfterTheOther_LosesAndDoublesNothing()
    {
        using var database = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        var instances = Enumerable.Range(0, Instances).Select(i => Instance(i, database)).ToList();
        using var over = new CancellationTokenSource(Patience * 5);
        var ledger = new Ledger();
        try
        {
            instances.ForEach(instance => instance.Start());
            await Task.WhenAll(instances.Select(instance => instance.ServesAsync()));
            await CreateTheAdministratorAsync(instances);
            var people = Enumerable.Range(0, Complainants).Select(i => new Complainant(instances, ledger, $"Plainte {i}", new Random(i)).RunAsync(over.Token))
                .Append(new Clerk(instances, ledger, Role.Administrator).RunAsync(over.Token)).Select(person => Task.Run(() => person)).ToList();

            for (var kill = 0; kill < Kills; kill++) await KillAndStartAgainAsync(instances[kill % Instances], ledger, people, over.Token);
            await ledger.MoreAsync(Complainants, over.Token);
            await over.CancelAsync();
            await Task.WhenAll(people);
            await EverythingHandedOverAsync(database);
            instances.ForEach(instance => instance.Kill());
        }
        catch (Exception broken)
        {
            await over.CancelAsync();
            Assert.Fail($"{broken}\n{string.Join("\n---\n", instances.Select(instance => instance.Said))}");
        }
        finally
        {
            instances.ForEach(instance => instance.Dispose());
        }

        var examination = new Examination(database.Settings, Mail, [.. Enumerable.Range(0, Instances).Select(DataOf)], ledger);
        await examination.HoldsAsync();
        await examination.EverythingLeftAsync();
        await OnceEachAsync(database);
        output.WriteLine($"{ledger.Filed.Count} filed, {ledger.Registered.Count} registered, {ledger.Replied.Count} replied");
        Assert.NotEmpty(ledger.Replied);
    }

    public void Dispose() => _folder.Dispose();

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("PORTAL_INSTANCE_KILLS"), out var number) ? number : Instances;

    private string DataOf(int instance) => Directory.CreateDirectory(_folder.At($"data-{instance}")).FullName;

    private PortalProcess Instance(int number, TemporaryDatabase database) => new(
        DataOf(number), $"--Portal:KeysDirectory={_folder.At("keys")}", $"--Mail:PickupDirectory={Mail}",
        "--Database:Provider=PostgreSql", $"--ConnectionStrings:Portal={database.ConnectionText}");

    /// <summary>By one instance's link, which ends the others'; and the session it opens holds on every one.</summary>
    private static async Task CreateTheAdministratorAsync(List<PortalProcess> instances)
    {
        var links = await Task.WhenAll(instances.Select(instance => instance.FirstLinkAsync()));
        Assert.Equal(links.Length, links.Distinct().Count());
        using var there = new Visitor(new HttpClient(new ToThePortal(instances[0])) { BaseAddress = ToThePortal.Anywhere });
        using var elsewhere = new Visitor(new HttpClient(new ToThePortal(instances[1])) { BaseAddress = ToThePortal.Anywhere });
        var late = (await elsewhere.OpenAsync(links[1])).Form();

        var created = await Filled((await there.OpenAsync(links[0])).Form()).SendAsync();

        Assert.Equal("/gestion", created.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await Filled(late).SendAsync()).Status);
        using var anywhere = new Visitor(new HttpClient(new ToThePortal(instances)) { BaseAddress = ToThePortal.Anywhere });
        Assert.Equal(HttpStatusCode.Redirect, (await anywhere.SignInAsync(StaffOfTests.EmailOf(Role.Administrator))).Status);
        for (var i = 0; i < Instances; i++) Assert.Equal(HttpStatusCode.OK, (await anywhere.OpenAsync("/gestion")).Status);
    }

    private static HtmlForm Filled(HtmlForm form) => form
        .Fill("Name", "Camille Administrator").Fill("Email", StaffOfTests.EmailOf(Role.Administrator))
        .Fill("Password", StaffOfTests.Password).Fill("Repeated", StaffOfTests.Password);

    private static async Task KillAndStartAgainAsync(PortalProcess instance, Ledger ledger, List<Task> people, CancellationToken stop)
    {
        await MoreAsync(ledger, people, stop);
        instance.Kill();
        await MoreAsync(ledger, people, stop);
        instance.Start();
        await instance.ServesAsync();
    }

    private static async Task MoreAsync(Ledger ledger, List<Task> people, CancellationToken stop)
    {
        var more = ledger.MoreAsync(Complainants, stop);
        if (await Task.WhenAny([more, .. people]) is var first && first != more) await first;
        await more;
    }

    /// <summary>By the instances themselves, also what a killed one had begun.</summary>
    private static async Task EverythingHandedOverAsync(TemporaryDatabase database)
    {
        using var late = new CancellationTokenSource(Patience);
        await using var register = database.CreateDbContext();
        while (await register.Letters.AnyAsync(letter => !letter.LeftInFolder, late.Token)) await Task.Delay(100, late.Token);
    }

    /// <summary>No letter was handed over by two, no profile established by two; the keys of sessions are there, and say nothing.</summary>
    private static async Task OnceEachAsync(TemporaryDatabase database)
    {
        await using var register = database.CreateDbContext();
        Assert.Empty(await register.Letters.Where(letter => letter.Tries != 1).Select(letter => letter.MessageId).ToListAsync());
        Assert.Equal(1, await register.ProfileVersions.CountAsync());
        Assert.Equal(1, await register.KnownKeys.CountAsync());
        Assert.NotEqual(0, await register.ProtectionKeys.CountAsync());
        Assert.DoesNotContain(Convert.ToHexString("masterKey"u8), database.Rows(), StringComparison.OrdinalIgnoreCase);
    }
}
