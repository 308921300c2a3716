using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>Which database holds the register, and whether a start brings it up to date.</summary>
public sealed record RegisterSettings(string Provider, DatabaseSettings Database, bool MigrateAtStart)
{
    public const string Sqlite = nameof(DatabaseProvider.Sqlite);

    public const string ConnectionName = "ConnectionStrings:Portal";

    public const string MigrateName = "Database:MigrateAtStart";

    public const string WaitName = "Database:WaitSeconds";

    private const int UsualWait = 120, LongestWait = 3600;

    /// <summary>How long the portal waits at its start for a server's database that is away.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(UsualWait);

    /// <summary>The setting that somebody wrote and that leads to it: the connection, or the folder where no connection is given.</summary>
    public string Named => Database.ConnectionString is null ? PortalSettings.DataName : ConnectionName;

    /// <summary>A server's database, which several instances may share.</summary>
    public bool IsServer => Provider != Sqlite;

    /// <summary>Where it is, for a sentence: the file, or the setting that names the server.</summary>
    public string Place => IsServer ? ConnectionName : SqliteOptions.FileOf(Database);

    /// <summary>The embedded database is brought up to date at every start; a server's only when asked.</summary>
    public static RegisterSettings Read(SettingsReader settings, PortalSettings portal, string contentRoot)
    {
        var word = settings.OneOf("Database:Provider", Sqlite, Sqlite, nameof(DatabaseProvider.SqlServer), nameof(DatabaseProvider.PostgreSql));
        var provider = Enum.Parse<DatabaseProvider>(word);
        var connection = settings.Text(ConnectionName);
        if (provider != DatabaseProvider.Sqlite && connection is null) throw SettingsReader.Wrong(ConnectionName, "Setting.ConnectionMissing", word);
        var database = Checked(new DatabaseSettings(portal.DataDirectory, connection, provider), contentRoot);
        return new RegisterSettings(word, database, settings.Switch(MigrateName, provider == DatabaseProvider.Sqlite))
        {
            Wait = TimeSpan.FromSeconds(settings.Whole(WaitName, UsualWait, 0, LongestWait)),
        };
    }

    /// <summary>Refuses where the embedded register is not there yet, so that work on one that is leaves no empty one behind. Creates nothing.</summary>
    public void RequireRegister()
    {
        if (IsServer || new FileInfo(Place) is { Exists: true, Length: > 0 }) return;
        var folder = Database.DataDirectory;
        throw Database.ConnectionString is not null ? SettingsReader.Wrong(ConnectionName, "Setting.NoRegister", Place)
            : Directory.Exists(folder) ? SettingsReader.Wrong(PortalSettings.DataName, "Setting.NoRegisterIn", folder, Path.GetFileName(Place))
            : SettingsReader.Wrong(PortalSettings.DataName, "Setting.NoSuchFolder", folder);
    }

    /// <summary>Without the connection string, which may hold a password.</summary>
    public override string ToString() => Provider;

    private static DatabaseSettings Checked(DatabaseSettings database, string contentRoot)
    {
        try
        {
            var resolved = database is { Provider: DatabaseProvider.Sqlite, ConnectionString: { } text }
                ? database with { ConnectionString = Resolved(text, contentRoot) }
                : database;
            return resolved.ConnectionText.Length > 0 ? resolved : database;
        }
        catch (ServerNotNamedException lacking)
        {
            throw SettingsReader.Wrong(ConnectionName, "Setting.ConnectionPart", lacking.Part);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or NotSupportedException)
        {
            throw SettingsReader.Wrong(ConnectionName, "Setting.Connection");
        }
    }

    private static string Resolved(string text, string contentRoot)
    {
        var connection = new SqliteConnectionStringBuilder(text);
        if (Path.GetDirectoryName(connection.DataSource) is { Length: > 0 })
        {
            connection.DataSource = Path.GetFullPath(connection.DataSource, contentRoot);
        }

        return connection.ToString();
    }
}
