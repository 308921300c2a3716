using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ComplaintsPortal.Testing.Databases;

/// <summary>
/// One PostgreSQL of this test process, from the system's package, or the one that the environment names. It is started by
/// the first test that asks for it and ends with the process, however that ends.
/// </summary>
public static class PostgreSqlServer
{
    private const string Variable = "PORTAL_TESTS_POSTGRESQL";

    /// <summary>It waits for the end of its input: the pipe breaks when the test process goes, even by kill -9. Not flushing to the disk is for tests alone.</summary>
    private const string Script = """
        trap '' INT
        as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
        [ "$(id -u)" != 0 ] || chown postgres "$2"
        cd "$2"
        as "$1/initdb" -D "$2/data" -A trust -U postgres --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=fr-FR --no-sync >"$2/initdb.log" 2>&1 </dev/null &&
          as "$1/pg_ctl" -D "$2/data" -w -t 120 -l "$2/data/server.log" -o "-c listen_addresses=127.0.0.1 -p $3 -k $2 -c max_connections=300 -c fsync=off -c full_page_writes=off" start >"$2/start.log" 2>&1 </dev/null &&
          echo ready || { echo failed; cat "$2"/*.log "$2/data/server.log"; exit 1; }
        cat >/dev/null
        as "$1/pg_ctl" -D "$2/data" -m immediate stop >/dev/null 2>&1
        rm -rf "$2"
        """;

    private static readonly Lazy<string> Started = new(() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : Start());

    /// <summary>Why there is none; null where there is.</summary>
    public static string? WhyNot { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || Programs() is not null
        ? null
        : $"No PostgreSQL is installed (Debian's package postgresql), and {Variable} names none.";

    public static string ConnectionTo(string database) => $"{Started.Value};Database={database}";

    /// <summary>The folder of the newest version that is installed.</summary>
    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql")
            .Where(folder => File.Exists(Path.Combine(folder, "bin", "initdb")))
            .OrderBy(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .LastOrDefault()
        : null;

    private static string Start()
    {
        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("portal-postgresql-").FullName;
        var server = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", Programs()!, folder, port])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        if (server.StandardOutput.ReadLine() != "ready")
            throw new InvalidOperationException($"PostgreSQL did not start:\n{server.StandardOutput.ReadToEnd()}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.StandardInput.Dispose();
        return $"Host=127.0.0.1;Port={port};Username=postgres";
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
