using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Wire;

/// <summary>TLS as the machine's own policy has it; the certificate must be for the host's name, in its time, and from an authority that is trusted.</summary>
internal static class Encryption
{
    public static async Task<(SslStream Stream, string Said)> BeginAsync(Stream clear, MailServer server, CancellationToken cancellation)
    {
        var doubts = "";
        var tls = new SslStream(clear, leaveInnerStreamOpen: false);
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = server.Host,
            CertificateChainPolicy = Policy(server.Trusted),
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
            {
                doubts = Doubts(certificate, chain, errors);
                return errors == SslPolicyErrors.None;
            },
        };
        try
        {
            return await TimeLimit.WithinAsync(server.Patience.Connect, async limit =>
            {
                await tls.AuthenticateAsClientAsync(options, limit);
                return (tls, Said(tls));
            }, $"{server}", MailFault.NoEncryption, cancellation);
        }
        catch (AuthenticationException failed)
        {
            throw doubts.Length > 0
                ? new MailFailedException(MailFault.Untrusted, $"{server.Host}: {doubts}")
                : new MailFailedException(MailFault.NoEncryption, $"{server}, {failed.Message}");
        }
    }

    /// <summary>Without asking the authority whether it took the certificate back: where it can't be reached, no mail would leave.</summary>
    private static X509ChainPolicy Policy(X509Certificate2Collection? trusted)
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck };
        if (trusted is null) return policy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(trusted);
        return policy;
    }

    private static string Doubts(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return "";
        var found = chain?.ChainStatus.Select(status => status.Status.ToString()) ?? [];
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) found = found.Append("NameMismatch");
        return $"{certificate?.Subject ?? "?"} ({string.Join(", ", found)})";
    }

    private static string Said(SslStream tls) => tls.RemoteCertificate is X509Certificate2 certificate
        ? $"{certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false)} ({certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true)}), {tls.SslProtocol}"
        : $"{tls.SslProtocol}";
}
