using System.Diagnostics;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Benchmarks.Running;

/// <summary>A register of a given size on a given database, filled once and, where a folder to keep it is given, found again.</summary>
internal sealed class LargeRegister : IDisposable
{
    private const int Years = 8;
    private const int Seed = 7;
    private const string Password = "cheval pile agrafe sept";

    private readonly TemporaryDatabase? _own;

    private LargeRegister(DatabaseSettings settings, TemporaryDatabase? own) => (Settings, _own) = (settings, own);

    public static string Email => "banc@example.org";

    public DatabaseSettings Settings { get; }

    /// <summary>What a portal must be told to serve it.</summary>
    public string[] Words => ["--Database:Provider=" + Settings.Provider, .. Settings.ConnectionString is { } text ? new[] { "--ConnectionStrings:Portal=" + text } : []];

    public static async Task<LargeRegister> OfAsync(int size, DatabaseProvider provider, Wanted wanted, PublishedPortal portal)
    {
        var kept = provider == DatabaseProvider.Sqlite && wanted.Keep is { } keep ? Path.Combine(keep, $"register-{size}") : null;
        if (kept is not null && Directory.Exists(kept)) return new LargeRegister(new DatabaseSettings(kept), null);
        if (kept is not null) TemporaryDatabase.CopyTo(kept);
        var own = kept is null ? new TemporaryDatabase(provider) : null;
        var register = new LargeRegister(own?.Settings ?? new DatabaseSettings(kept!), own);
        var watch = Stopwatch.StartNew();
        await new GeneratedRegister(() => RegisterContexts.Open(register.Settings), DateTimeOffset.UtcNow).FillAsync(size, Years, Seed, default);
        await portal.RunAsync(register.Settings.DataDirectory, ["users", "add", "--email", Email, "--name", "Banc", "--role", "Manager", .. register.Words], Password);
        Benches.Say($"({size} complaints on {provider} made in {watch.Elapsed.TotalSeconds:F0} s)");
        return register;
    }

    public Task<ServerProcess> ServeAsync(PublishedPortal portal) => portal.ServeAsync(Settings.DataDirectory, Words);

    public Task<Staff> SignInAsync(ServerProcess server) => Staff.SignInAsync(server.Address, Email, Password);

    public void Dispose() => _own?.Dispose();
}
