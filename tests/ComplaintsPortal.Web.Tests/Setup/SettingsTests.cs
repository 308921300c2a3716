using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Mail.Fetching;
using ComplaintsPortal.Mail.Submission;
using ComplaintsPortal.Mail.Wire;
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
    [InlineData("Mail:Smtp:Host", "smtp://mail.exemple.fr")]
    [InlineData("Mail:Smtp:Hote", "mail.exemple.fr")]
    [InlineData("Mail:ReturnPath", "retours@exemple.fr")]
    [InlineData("Mail:ReturnPath", "retours+{id}{id}@exemple.fr")]
    [InlineData("Mail:ReturnPath", "retours+{id}{x}@exemple.fr")]
    [InlineData("Mail:ReturnPath", "retours@{id}.exemple.fr")]
    [InlineData("Mail:ReturnPath", "une-boîte+{id}@exemple.fr")]
    [InlineData("Mail:ReturnPath", "un-nom-de-boite-vraiment-beaucoup-trop-long+{id}@exemple.fr")]
    [InlineData("Mail:ReturnPath", "{id}")]
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
    [InlineData("Serilog:MinimumLevel", "Loud")]
    [InlineData("Serilog:MinimumLevel:Default", "17")]
    [InlineData("Serilog:MinimumLevel:Override:Microsoft", "Fort")]
    [InlineData("Logging:LogLevel:Default", "Loud")]
    [InlineData("Logging:Console:LogLevel:Microsoft", "Loud")]
    [InlineData("Kestrel:Endpoints:Http:Url", "foo")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://10.0.0.256:80")]
    [InlineData("Urls", "http://999.1.1.1:80")]
    [InlineData("Urls", "http://localhost:5080;http://1.2.3.4.5:80")]
    [InlineData("Urls", "http://localhost:quatre")]
    [InlineData("Urls", "http://localhost:65536")]
    [InlineData("Urls", "ftp://localhost:80")]
    public void Read_AWrongSetting_StopsWithOneLineThatNamesIt(string name, string value)
    {
        var wrong = Assert.Throws<SettingException>(() => Read((name, value)));

        Assert.StartsWith(name + " :", wrong.Message.Replace('\u00a0', ' '), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', wrong.Message);
        Assert.DoesNotContain("secret", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Serilog:MinimumLevel", "warning")]
    [InlineData("Serilog:MinimumLevel:Default", "Verbose")]
    [InlineData("Logging:LogLevel:Default", "None")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://0.0.0.0:8080")]
    [InlineData("Urls", "http://*:5080;https://+:5081")]
    [InlineData("Urls", "http://[::1]:5080")]
    [InlineData("Urls", "http://localhost")]
    [InlineData("Urls", "http://portail.exemple.fr:80")]
    [InlineData("Urls", "http://srv_7:80")]
    [InlineData("Urls", "http://unix:/run/portail.sock")]
    public void Read_WhatTheHostUnderstands_IsTaken(string name, string value) => Assert.NotNull(Read((name, value)));

    [Theory]
    [InlineData("Mail:Smtp:Host", "Mail:Smtp:Port=587")]
    [InlineData("Mail:Smtp:Host", "Mail:Smtp:Password=secret")]
    [InlineData("Mail:Smtp:Port", "Mail:Smtp:Host=mail.exemple.fr", "Mail:Smtp:Port=0")]
    [InlineData("Mail:Smtp:Security", "Mail:Smtp:Host=mail.exemple.fr", "Mail:Smtp:Security=SSL")]
    [InlineData("Mail:Smtp:Security", "Mail:Smtp:Host=mail.exemple.fr", "Mail:Smtp:Security=None", "Mail:Smtp:User=a", "Mail:Smtp:Password=secret")]
    [InlineData("Mail:Smtp:User", "Mail:Smtp:Host=mail.exemple.fr", "Mail:Smtp:Password=secret")]
    [InlineData("Mail:Smtp:Password", "Mail:Smtp:Host=mail.exemple.fr", "Mail:Smtp:User=a")]
    [InlineData("Mail:Smtp:Password", "Mail:Smtp:Host=mail.exemple.fr", "Mail:Smtp:User=a", "Mail:Smtp:Password=secret", "Mail:Smtp:TokenCommand=jeton secret")]
    [InlineData("Mail:Smtp:TokenCommand", "Mail:Smtp:Host=mail.exemple.fr", "Mail:Smtp:User=a", "Mail:Smtp:TokenCommand=\"jeton secret")]
    [InlineData("Mail:Smtp:TokenCommand", "Mail:Smtp:Host=mail.exemple.fr", "Mail:Smtp:User=a", "Mail:Smtp:TokenCommand=/nulle/part/jeton secret")]
    [InlineData("Mail:Imap:TokenCommand", "Mail:Imap:Host=imap.exemple.fr", "Mail:Imap:User=a", "Mail:Imap:TokenCommand=jeton-qui-n-existe-pas secret")]
    [InlineData("Mail:Imap:Host", "Mail:Imap:Folder=Réclamations")]
    [InlineData("Mail:Imap:Host", "Mail:Imap:Host=imap://exemple.fr")]
    [InlineData("Mail:Imap:User", "Mail:Imap:Host=imap.exemple.fr")]
    [InlineData("Mail:Imap:Security", "Mail:Imap:Host=imap.exemple.fr", "Mail:Imap:User=a", "Mail:Imap:Password=secret", "Mail:Imap:Security=None")]
    [InlineData("Mail:Imap:PollSeconds", "Mail:Imap:Host=imap.exemple.fr", "Mail:Imap:User=a", "Mail:Imap:Password=secret", "Mail:Imap:PollSeconds=4")]
    [InlineData("Mail:Imap:Dedicated", "Mail:Imap:Host=imap.exemple.fr", "Mail:Imap:User=a", "Mail:Imap:Password=secret", "Mail:Imap:Dedicated=oui")]
    [InlineData("Mail:Imap:Folder", "Mail:Imap:Host=imap.exemple.fr", "Mail:Imap:User=a", "Mail:Imap:Password=secret", "Mail:Imap:Folder=a\tb")]
    public void Read_AMailServerThatLacksSomething_StopsWithOneLineThatNamesItAndNoPassword(string name, params string[] written)
    {
        var wrong = Assert.Throws<SettingException>(() => Read([.. written.Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))]));

        Assert.StartsWith(name + " :", wrong.Message.Replace('\u00a0', ' '), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", MailSecurity.StartTls, 587)]
    [InlineData("Mail:Smtp:Port=465", MailSecurity.Tls, 465)]
    [InlineData("Mail:Smtp:Security=tls", MailSecurity.Tls, 465)]
    [InlineData("Mail:Smtp:Security=None", MailSecurity.None, 25)]
    [InlineData("Mail:Smtp:Security=None Mail:Smtp:Port=2525", MailSecurity.None, 2525)]
    public void Read_AMailServer_KnowsTheUsualPortsAndEncryptsUnlessToldOtherwise(string written, MailSecurity security, int port)
    {
        var settings = Read([("Mail:Smtp:Host", "mail.exemple.fr"), .. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))]);

        Assert.Equal(new MailServer("mail.exemple.fr", port, security, null), settings.Mail.Smtp);
        Assert.IsType<SmtpPostman>(settings.Mail.Postman());
    }

    [Theory]
    [InlineData("", "INBOX", false, MailSecurity.Tls, 993)]
    [InlineData("Mail:Imap:Folder=inbox Mail:Imap:Port=143", "inbox", false, MailSecurity.StartTls, 143)]
    [InlineData("Mail:Imap:Folder=Réclamations Mail:Imap:Security=StartTls", "Réclamations", true, MailSecurity.StartTls, 143)]
    [InlineData("Mail:Imap:Folder=Réclamations Mail:Imap:Dedicated=false", "Réclamations", false, MailSecurity.Tls, 993)]
    [InlineData("Mail:Imap:Dedicated=true", "INBOX", true, MailSecurity.Tls, 993)]
    [Trait("Rule", "R50")]
    public void Read_AMailbox_IsOrdinaryWhereNothingElseIsSaid(string written, string folder, bool dedicated, MailSecurity security, int port)
    {
        var settings = Read([("Mail:Imap:Host", "imap.exemple.fr"), ("Mail:Imap:User", "a"), ("Mail:Imap:Password", "secret"),
            .. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))]).Mail.Imap!;

        Assert.Equal((new ImapFolderChoice(folder, dedicated), security, port, TimeSpan.FromMinutes(1)), (settings.Folder, settings.Server.Security, settings.Server.Port, settings.Rest));
        Assert.DoesNotContain("secret", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Read_APasswordInClear_IsTakenOnThisMachineAlone(string host)
    {
        var settings = Read(("Mail:Smtp:Host", host), ("Mail:Smtp:Security", "None"), ("Mail:Smtp:User", "a"), ("Mail:Smtp:Password", "secret"));

        Assert.Equal(MailSecurity.None, settings.Mail.Smtp!.Security);
        Assert.DoesNotContain("secret", $"{settings.Mail} {settings.Mail.Smtp}", StringComparison.Ordinal);
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
    public void Read_ATokenCommandThatIsThere_IsTaken() =>
        Assert.NotNull(Read(("Mail:Smtp:Host", "mail.exemple.fr"), ("Mail:Smtp:User", "a"), ("Mail:Smtp:TokenCommand", "dotnet --version")).Mail.Smtp!.Account!.Token);

    [Theory]
    [InlineData("Mail:PickupDirectory")]
    [InlineData("Backup:Directory")]
    [InlineData("Portal:KeysDirectory")]
    public void Read_AFolderThatCannotBeMade_StopsWithOneLineThatNamesTheSetting(string name)
    {
        File.WriteAllText(_folder.At("fichier"), "");

        var wrong = Assert.Throws<SettingException>(() => Read((name, _folder.At("fichier/dessous"))));

        Assert.StartsWith(name + " :", wrong.Message.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains(_folder.At("fichier/dessous"), wrong.Message, StringComparison.Ordinal);
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
        Assert.Equal(new AntivirusSettings(host, port, new ScanPlan(ScanPlan.UsualDays)), (value is null ? Read() : Read(("Antivirus:Clamd", value))).Antivirus);

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
