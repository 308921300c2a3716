using System.Globalization;
using ComplaintsPortal.Persistence.PostgreSql;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Web.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace ComplaintsPortal.Testing;

/// <summary>
/// The real program over a database of its own: <c>new PortalHost()</c> answers in memory, <see cref="OnAPort"/> on a real
/// port for browsers. Settings may be changed before the first request.
/// </summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Action<IServiceCollection>> _adjustments = [];
    private readonly bool _onAPort;

    public PortalHost() : this(onAPort: false)
    {
    }

    private PortalHost(bool onAPort)
    {
        _onAPort = onAPort;
        if (onAPort)
        {
            UseKestrel(0);
        }

        Settings["Portal:DataDirectory"] = _folder.At("data");
        TemporaryDatabase.CopyTo(DataDirectory);
        Settings["Logging:LogLevel:Default"] = "None";
        Settings["Backup:Keep"] = "0";
        Settings["Limits:SubmissionsPerHour"] = "100000";
        Settings["Limits:SubmissionMinimumSeconds"] = "0";
    }

    /// <summary>Stands at Tuesday 3 March 2026, 10:00 in Paris (a working week without holidays) until moved.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));

    public Dictionary<string, string> Settings { get; } = [];

    public string DataDirectory => Settings["Portal:DataDirectory"];

    /// <summary>The address of the started server; only on a port.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Starts Kestrel on a free port of this machine.</summary>
    public static PortalHost OnAPort(Action<PortalHost>? before = null)
    {
        var host = new PortalHost(onAPort: true);
        before?.Invoke(host);
        host.StartServer();
        return host;
    }

    public PortalHost With(string setting, object value)
    {
        Settings[setting] = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return this;
    }

    /// <summary>Keeps the register in this database instead of one of its own.</summary>
    public PortalHost On(TemporaryDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return With("Database:Provider", database.Settings.Provider).With("ConnectionStrings:Portal", database.ConnectionText);
    }

    /// <summary>Replaces services at a true edge: postman, mailbox, scanner.</summary>
    public PortalHost Adjust(Action<IServiceCollection> services)
    {
        _adjustments.Add(services);
        return this;
    }

    /// <summary>Without the jobs that begin by themselves some seconds after the start: for a test that runs a job in their place.</summary>
    public PortalHost WithoutJobs() => Adjust(services =>
    {
        foreach (var jobs in services.Where(service => service.ImplementationType == typeof(JobLoop)).ToList()) services.Remove(jobs);
    });

    /// <summary>A visitor with cookies who follows no redirect by himself.</summary>
    public Visitor Visitor() => new(_onAPort
        ? new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address }
        : CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>Does something with the portal's own services, in a scope of its own.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(use);
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task UseAsync<TService>(Func<TService, Task> use) where TService : notnull => UseAsync<TService, bool>(async service =>
    {
        await use(service);
        return true;
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.ConfigureDbContext<SqliteRegisterContext>(options => options.AddInterceptors(OrderedLimits.Wanted));
            services.ConfigureDbContext<PostgreSqlRegisterContext>(options => options.AddInterceptors(OrderedLimits.Wanted));
            _adjustments.ForEach(adjust => adjust(services));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _folder.Dispose();
        }
    }
}
