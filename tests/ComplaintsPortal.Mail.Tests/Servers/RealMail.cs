using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace ComplaintsPortal.Mail.Tests.Servers;

/// <summary>Postfix and Dovecot of our own on ports of this machine, under a certificate of the tests' authority. Postfix hands what
/// is for courriel.example to Dovecot, refuses absent@, defers plein@, asks the test about grise@ and throws away what is for anybody else.</summary>
public sealed class RealMail : IAsyncLifetime
{
    public const string Password = "mot_de_passe_d’essai";

    private const string Dovecot = "/usr/sbin/dovecot", Postfix = "/usr/sbin/postfix";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "mail-" + Guid.NewGuid().ToString("N")[..12]);
    private readonly int _lmtp = ScriptedServer.FreePort(), _auth = ScriptedServer.FreePort();
    private readonly ScriptedServer _policy;
    private bool _dovecot, _postfix;

    public RealMail() => _policy = ScriptedServer.That(DecideAsync);

    /// <summary>Why it can't run here; null where it can.</summary>
    public static string? Absent =>
        !File.Exists(Dovecot) || !File.Exists("/usr/lib/dovecot/imap") || !File.Exists("/usr/lib/dovecot/lmtp") ? "No Dovecot on this machine: install dovecot-imapd and dovecot-lmtpd."
        : !File.Exists(Postfix) ? "No Postfix on this machine: install postfix."
        : Environment.UserName != "root" ? "Postfix and Dovecot are started by root alone."
        : null;

    /// <summary>What Postfix is to do with a letter to grise@, in its own words: a greylist.</summary>
    public string Greylist { get; set; } = "DUNNO";

    public int Submission { get; } = ScriptedServer.FreePort();
    public int Submissions { get; } = ScriptedServer.FreePort();
    public int Imap { get; } = ScriptedServer.FreePort();
    public int Imaps { get; } = ScriptedServer.FreePort();

    public async Task InitializeAsync()
    {
        if (Absent is not null) return;
        Write();
        _dovecot = await RunAsync(Dovecot, "-c", At("dovecot.conf"));
        _postfix = await RunAsync(Postfix, "-c", At("etc"), "start");
        foreach (var port in new[] { Imap, Imaps, _lmtp, _auth, Submission, Submissions }) await ListensAsync(port);
    }

    public async Task DisposeAsync()
    {
        _policy.Dispose();
        if (_postfix) await RunAsync(Postfix, "-c", At("etc"), "stop");
        if (_dovecot) await RunAsync("/usr/bin/doveadm", "-c", At("dovecot.conf"), "stop");
        try
        {
            if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A process on its way out still wrote; the system's own cleaning takes it.
        }
    }

    public string Log() => string.Join('\n', new[] { "dovecot.log", "postfix.log" }.Select(At).Where(File.Exists).Select(File.ReadAllText));

    /// <summary>The mailbox of one address, as Dovecot keeps it.</summary>
    public string Maildir(string user) => At("mail/" + user);

    /// <summary>As chmod takes it, in octal: the servers work under accounts of their own.</summary>
    public static void SetMode(string path, string mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
    }

    /// <summary>Postfix's policy protocol: lines of what it asks, an empty one, one answer.</summary>
    private async Task DecideAsync(Peer peer)
    {
        while (await peer.HearAsync() is { Length: > 0 })
        {
        }

        await peer.SayRawAsync(Encoding.ASCII.GetBytes($"action={Greylist}\n\n"));
    }

    private string At(string name) => Path.Combine(_folder, name);

    private void Write()
    {
        foreach (var name in new[] { "", "etc", "spool", "data", "run", "mail" }) Directory.CreateDirectory(At(name));
        foreach (var name in new[] { "", "etc", "spool", "run" }) SetMode(At(name), "755");
        foreach (var name in new[] { "data", "mail" }) SetMode(At(name), "777");
        using (var owned = Process.Start("chown", ["postfix", At("data")])) owned.WaitForExit();
        var certificate = SelfMadeAuthority.Shared.Good;
        using (var key = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(certificate)!)
            File.WriteAllText(At("key.pem"), key.ExportPkcs8PrivateKeyPem() + "\n");
        File.WriteAllText(At("cert.pem"), certificate.ExportCertificatePem() + "\n");
        File.WriteAllText(At("dovecot.conf"), DovecotConf());
        File.WriteAllText(At("etc/main.cf"), MainCf());
        File.WriteAllText(At("etc/master.cf"), MasterCf());
    }

    private string DovecotConf() => $$"""
        base_dir = {{At("run")}}
        state_dir = {{At("run")}}
        log_path = {{At("dovecot.log")}}
        protocols = imap lmtp
        listen = 127.0.0.1
        ssl = yes
        ssl_cert = <{{At("cert.pem")}}
        ssl_key = <{{At("key.pem")}}
        disable_plaintext_auth = yes
        auth_mechanisms = plain login
        auth_failure_delay = 0
        first_valid_uid = 1
        mail_location = maildir:{{At("mail")}}/%u
        passdb {
          driver = static
          args = password={{Password}}
        }
        userdb {
          driver = static
          args = uid=mail gid=mail home={{At("mail")}}/%u
        }
        service anvil {
          unix_listener anvil-auth-penalty {
            mode = 0
          }
        }
        service imap-login {
          inet_listener imap {
            port = {{Imap}}
          }
          inet_listener imaps {
            port = {{Imaps}}
            ssl = yes
          }
        }
        service lmtp {
          inet_listener lmtp {
            port = {{_lmtp}}
          }
        }
        service auth {
          inet_listener {
            port = {{_auth}}
          }
        }

        """;

    private string MainCf() => $$"""
        compatibility_level = 3.6
        queue_directory = {{At("spool")}}
        data_directory = {{At("data")}}
        command_directory = /usr/sbin
        daemon_directory = /usr/lib/postfix/sbin
        mail_owner = postfix
        setgid_group = postdrop
        maillog_file = {{At("postfix.log")}}
        maillog_file_prefixes = {{_folder}}
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        myhostname = essai.example
        mydestination =
        mynetworks =
        alias_maps =
        alias_database =
        local_recipient_maps =
        virtual_mailbox_domains = courriel.example
        virtual_mailbox_maps = static:all
        virtual_transport = lmtp:inet:127.0.0.1:{{_lmtp}}
        default_transport = discard
        relay_transport = discard
        smtpd_peername_lookup = no
        smtpd_tls_security_level = may
        smtpd_tls_auth_only = yes
        smtpd_tls_chain_files = {{At("key.pem")}}, {{At("cert.pem")}}
        smtpd_sasl_auth_enable = yes
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = inet:127.0.0.1:{{_auth}}
        smtpd_relay_restrictions = permit_sasl_authenticated, reject
        smtpd_recipient_restrictions = check_recipient_access inline:{ {absent@courriel.example = 550 5.1.1 unknown}, {plein@courriel.example = 450 4.2.1 busy}, {grise@courriel.example = greylist} }
        smtpd_restriction_classes = greylist
        greylist = check_policy_service inet:127.0.0.1:{{_policy.Port}}
        smtpd_error_sleep_time = 0
        message_size_limit = 2000000

        """;

    private string MasterCf() => $"""
        127.0.0.1:{Submission} inet n - n - - smtpd
        127.0.0.1:{Submissions} inet n - n - - smtpd
          -o smtpd_tls_wrappermode=yes
        pickup unix n - n 60 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        discard unix - - n - - discard
        lmtp unix - - n - - lmtp
        anvil unix - - n - 1 anvil
        proxymap unix - - n - - proxymap
        postlog unix-dgram n - n - 1 postlogd

        """;

    private static async Task<bool> RunAsync(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode == 0;
    }

    private async Task ListensAsync(int port)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                if (!await pulse.WaitForNextTickAsync(limit.Token)) throw new InvalidOperationException(Log());
            }
        }
    }
}
