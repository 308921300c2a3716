using ComplaintsPortal.Persistence;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>Which database holds the register, and whether a start brings it up to date.</summary>
public sealed record RegisterSettings(string Provider, DatabaseSettings Database, bool MigrateAtStart)
{
    public const string Sqlite = "Sqlite";

    private const string ConnectionName = "ConnectionStrings:Portal";

    /// <summary>The embedded database is brought up to date at every start; a server's only when asked.</summary>
    public static RegisterSettings Read(SettingsReader settings, PortalSettings portal, string contentRoot)
    {
        var provider = settings.OneOf("Database:Provider", Sqlite, Sqlite, "SqlServer", "PostgreSql");
        if (provider != Sqlite)
        {
            throw SettingsReader.Wrong("Database:Provider", "Setting.ProviderLater", provider);
        }

        var connection = settings.Text(ConnectionName) is { } text ? Resolved(text, contentRoot) : null;
        return new RegisterSettings(provider, new DatabaseSettings(portal.DataDirectory, connection), settings.Switch("Database:MigrateAtStart", true));
    }

    /// <summary>Without the connection string, which may hold a password.</summary>
    public override string ToString() => Provider;

    private static string Resolved(string text, string contentRoot)
    {
        try
        {
            var connection = new SqliteConnectionStringBuilder(text);
            if (Path.GetDirectoryName(connection.DataSource) is { Length: > 0 })
            {
                connection.DataSource = Path.GetFullPath(connection.DataSource, contentRoot);
            }

            return connection.ToString();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            throw SettingsReader.Wrong(ConnectionName, "Setting.Connection");
        }
    }
}
