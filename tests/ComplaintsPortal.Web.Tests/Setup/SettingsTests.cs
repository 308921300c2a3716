using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.Extensions.Configuration;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("Limits:SubmissionsPerHour", "0")]
    [InlineData("Limits:SubmissionsPerHour", "trente")]
    [InlineData("Limits:SubmissionMinimumSeconds", "-1")]
    [InlineData("Limits:FilesPerComplaint", "51")]
    [InlineData("Limits:FileMegabytes", "1.5")]
    [InlineData("Limits:SubmisionsPerHour", "30")]
    [InlineData("Portal:BaseUrl", "reclamations.exemple.fr")]
    [InlineData("Portal:BaseUrl", "ftp://exemple.fr")]
    [InlineData("Portal:BaseUrl", "https://exemple.fr/?a=b")]
    [InlineData("Portal:Folder", "x")]
    [InlineData("Organisation:Profile", "profiles/absent.json")]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Database:MigrateAtStart", "oui")]
    [InlineData("ConnectionStrings:Portal", "Server=x;Password=secret")]
    [InlineData("Mail:From", "personne")]
    [InlineData("Urls", "n'importe quoi")]
    [InlineData("Mail:Smtp:Host", "mail.exemple.fr")]
    [InlineData("Antivirus:Clamd", "localhost")]
    [InlineData("Antivirus:Clamd", ":3310")]
    [InlineData("Antivirus:Clamd", "localhost:0")]
    [InlineData("Antivirus:Clamd", "localhost:65536")]
    [InlineData("Antivirus:Clamd", "localhost:trois")]
    [InlineData("Antivirus:Clamd", "tcp://localhost:3310")]
    [InlineData("Antivirus:Clamd", "::1:3310")]
    [InlineData("Antivirus:Clamd", "/run/clamav/clamd.ctl")]
    [InlineData("Proxy:TrustedNetworks", "10.0.0.0/33")]
    [InlineData("Proxy:TrustedNetworks", "10.0.0.0/8, partout")]
    [InlineData("Documents:Browser", "/nulle/part/chromium")]
    public void Read_AWrongSetting_StopsWithOneLineThatNamesIt(string name, string value)
    {
        var wrong = Assert.Throws<SettingException>(() => Read((name, value)));

        Assert.StartsWith(name + " :", wrong.Message.Replace('\u00a0', ' '), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', wrong.Message);
        Assert.DoesNotContain("secret", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SqlServer", null)]
    [InlineData("SqlServer", "")]
    [InlineData("SqlServer", "Database=registre;Password=secret")]
    [InlineData("SqlServer", "Server=srv;Password=secret")]
    [InlineData("SqlServer", "Server=srv;Database=registre;Hote=secret")]
    [InlineData("PostgreSql", null)]
    [InlineData("PostgreSql", "Database=registre;Password=secret")]
    [InlineData("PostgreSql", "Host=srv;Password=secret")]
    [InlineData("PostgreSql", "Host=srv;Database=registre;Hote=secret")]
    public void Read_AServerWithoutAConnectionThatNamesIt_StopsWithOneLineThatNamesTheSetting(string provider, string? connection)
    {
        var wrong = Assert.Throws<SettingException>(() => Read(("Database:Provider", provider), ("ConnectionStrings:Portal", connection!)));

        Assert.StartsWith("ConnectionStrings:Portal :", wrong.Message.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SqlServer", "Server=srv;Database=registre", false)]
    [InlineData("PostgreSql", "Host=srv;Database=registre", false)]
    [InlineData("Sqlite", "", true)]
    public void Read_AProvider_IsMigratedAtStartOnlyWhereItIsEmbedded(string provider, string connection, bool migrates)
    {
        var register = Read(("Database:Provider", provider.ToLowerInvariant()), ("ConnectionStrings:Portal", connection)).Register;

        Assert.Equal((provider, migrates), (register.Provider, register.MigrateAtStart));
        Assert.True(Read(("Database:Provider", provider), ("ConnectionStrings:Portal", connection), ("Database:MigrateAtStart", "true")).Register.MigrateAtStart);
    }

    [Fact]
    public void Read_AFileWhereTheDataFolderShouldBe_NamesTheSetting()
    {
        File.WriteAllText(_folder.At("data"), "");

        var wrong = Assert.Throws<SettingException>(() => Read(("Portal:DataDirectory", _folder.At("data"))));

        Assert.StartsWith("Portal:DataDirectory", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NothingSet_GivesTheDefaultsOfTheContract()
    {
        var settings = Read();

        Assert.Equal(new LimitSettings(30, 3, 5, 10), settings.Limits);
        Assert.Equal(_folder.At("data"), settings.Portal.DataDirectory);
        Assert.Equal("Sqlite", settings.Register.Provider);
        Assert.True(settings.Register.MigrateAtStart);
        Assert.Equal(Path.Combine(_folder.At("data"), "mail"), settings.Mail.PickupDirectory);
        Assert.Empty(settings.Proxy.TrustedNetworks);
    }

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData("localhost:3310", "localhost", 3310)]
    [InlineData("10.0.0.7:3310", "10.0.0.7", 3310)]
    [InlineData("[::1]:3310", "::1", 3310)]
    public void Read_TheAntivirus_IsAHostAndAPortOrNone(string? value, string? host, int port) =>
        Assert.Equal(new AntivirusSettings(host, port), (value is null ? Read() : Read(("Antivirus:Clamd", value))).Antivirus);

    [Fact]
    public void Read_RelativePaths_StartFromTheContentRoot()
    {
        File.WriteAllText(_folder.At("profil.json"), "{}");

        var settings = Read(
            ("Organisation:Profile", "profil.json"), ("Mail:PickupDirectory", "boite"), ("ConnectionStrings:Portal", "Data Source=base/portail.db"));

        Assert.Equal(_folder.At("profil.json"), settings.Organisation.ProfileFile);
        Assert.Equal(_folder.At("boite"), settings.Mail.PickupDirectory);
        Assert.Contains(Path.Combine(_folder.Path, "base", "portail.db"), settings.Register.Database.ConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TrustedNetworks_TakesNetworksAndSingleAddresses()
    {
        var settings = Read(("Proxy:TrustedNetworks", "10.0.0.0/8; 192.168.1.7 ::1"));

        Assert.Equal(["10.0.0.0/8", "192.168.1.7/32", "::1/128"], settings.Proxy.TrustedNetworks.Select(network => network.ToString()));
    }

    [Fact]
    public void Ensure_ANewFolderOnUnix_IsItsOwnersAlone()
    {
        PrivateFolder.Ensure(_folder.At("prive"));

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.At("prive")));
        }
    }

    public void Dispose() => _folder.Dispose();

    private PortalConfiguration Read(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build();
        return PortalConfiguration.Read(configuration, _folder.Path);
    }
}
