using System.Diagnostics;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Moving;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Benchmarks.Running;

/// <summary>
/// A register of a given size on a given database, filled once as a file and, where a folder to keep it is given, found again. Into a
/// server's database it is moved, which is quicker than filling it there.
/// </summary>
internal sealed class LargeRegister : IDisposable
{
    private const int Years = 8;
    private const int Seed = 7;
    private const string Password = "cheval pile agrafe sept";

    private readonly IReadOnlyList<IDisposable> _own;

    private LargeRegister(DatabaseSettings settings, params IReadOnlyList<IDisposable> own) => (Settings, _own) = (settings, own);

    public static string Email => "banc@example.org";

    public DatabaseSettings Settings { get; }

    /// <summary>What a portal must be told to serve it.</summary>
    public string[] Words => ["--Database:Provider=" + Settings.Provider, .. Settings.ConnectionString is { } text ? new[] { "--ConnectionStrings:Portal=" + text } : []];

    public static async Task<LargeRegister> OfAsync(int size, DatabaseProvider provider, Wanted wanted, PublishedPortal portal)
    {
        var file = await FileAsync(size, wanted, portal);
        if (provider == DatabaseProvider.Sqlite) return file;
        var server = new TemporaryDatabase(provider);
        var watch = Stopwatch.StartNew();
        await new RegisterMove(file.Settings, server.Settings).ExecuteAsync();
        if (provider == DatabaseProvider.PostgreSql) await RunAsync(server.Settings, "VACUUM ANALYZE");
        Benches.Say($"({size} complaints moved to {provider} in {watch.Elapsed.TotalSeconds:F0} s)");
        return new LargeRegister(server.Settings with { DataDirectory = file.Settings.DataDirectory }, server, file);
    }

    public Task<ServerProcess> ServeAsync(PublishedPortal portal) => portal.ServeAsync(Settings.DataDirectory, Words);

    public Task<Staff> SignInAsync(ServerProcess server) => Staff.SignInAsync(server.Address, Email, Password);

    public void Dispose()
    {
        foreach (var own in _own) own.Dispose();
    }

    private static async Task<LargeRegister> FileAsync(int size, Wanted wanted, PublishedPortal portal)
    {
        var kept = wanted.Keep is { } keep ? Path.Combine(keep, $"register-{size}") : null;
        if (kept is not null && Directory.Exists(kept)) return await FoundAsync(new DatabaseSettings(kept));
        if (kept is not null) TemporaryDatabase.CopyTo(kept);
        var own = kept is null ? new TemporaryDatabase(DatabaseProvider.Sqlite) : null;
        var register = own is null ? new LargeRegister(new DatabaseSettings(kept!)) : new LargeRegister(own.Settings, own);
        var watch = Stopwatch.StartNew();
        await new GeneratedRegister(() => RegisterContexts.Open(register.Settings), DateTimeOffset.UtcNow).FillAsync(size, Years, Seed, default);
        await portal.RunAsync(register.Settings.DataDirectory, ["users", "add", "--email", Email, "--name", "Banc", "--role", "Manager", .. register.Words], Password);
        Benches.Say($"({size} complaints made in {watch.Elapsed.TotalSeconds:F0} s)");
        return register;
    }

    /// <summary>It may be of an earlier schema.</summary>
    private static async Task<LargeRegister> FoundAsync(DatabaseSettings settings)
    {
        await using var database = RegisterContexts.Open(settings);
        await database.MigrateAsync();
        return new LargeRegister(settings);
    }

    private static async Task RunAsync(DatabaseSettings settings, string statement)
    {
        await using var database = RegisterContexts.Open(settings);
        database.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await database.Database.ExecuteSqlRawAsync(statement);
    }
}
