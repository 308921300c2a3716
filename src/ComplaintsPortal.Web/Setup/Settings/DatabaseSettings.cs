namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>Where the register is kept. <see cref="ConnectionString"/> is never shown nor logged.</summary>
public sealed record DatabaseSettings(string Provider, string ConnectionString, bool MigrateAtStart)
{
    public const string Sqlite = "Sqlite";

    /// <summary>The embedded database is brought up to date at every start; a server's only when asked.</summary>
    public static DatabaseSettings Read(SettingsReader settings, PortalSettings portal)
    {
        var provider = settings.OneOf("Database:Provider", Sqlite, Sqlite, "SqlServer", "PostgreSql");
        if (provider != Sqlite)
        {
            throw SettingsReader.Wrong("Database:Provider", "Setting.ProviderLater", provider);
        }

        var connection = settings.Text("ConnectionStrings:Portal") ?? $"Data Source={Path.Combine(portal.DataDirectory, "portal.db")}";
        return new DatabaseSettings(provider, connection, settings.Switch("Database:MigrateAtStart", provider == Sqlite));
    }

    /// <summary>Without the connection string, which may hold a password.</summary>
    public override string ToString() => Provider;
}
