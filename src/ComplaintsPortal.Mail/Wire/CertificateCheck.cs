using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace ComplaintsPortal.Mail.Wire;

/// <summary>The certificate must be for the host's name, in its time, and from an authority that is trusted. The authority is not asked
/// whether it took the certificate back: where it can't be reached, no mail would leave.</summary>
internal sealed class CertificateCheck(X509Certificate2Collection? trusted)
{
    /// <summary>What is wrong with the one that was shown; empty where nothing is.</summary>
    public string Doubts { get; private set; } = "";

    /// <summary>Whose it is, and who vouches for it.</summary>
    public string Shown { get; private set; } = "";

    public bool IsGood(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 shown) return false;
        Shown = $"{shown.GetNameInfo(X509NameType.DnsName, forIssuer: false)} ({shown.GetNameInfo(X509NameType.SimpleName, forIssuer: true)})";
        using var own = trusted is null ? null : Own(trusted, chain);
        if (own is not null) errors = errors & ~SslPolicyErrors.RemoteCertificateChainErrors | (own.Build(shown) ? 0 : SslPolicyErrors.RemoteCertificateChainErrors);
        Doubts = errors == SslPolicyErrors.None ? "" : Worded(shown, own ?? chain, errors);
        return errors == SslPolicyErrors.None;
    }

    private static X509Chain Own(X509Certificate2Collection trusted, X509Chain? shown)
    {
        var chain = new X509Chain { ChainPolicy = { RevocationMode = X509RevocationMode.NoCheck, TrustMode = X509ChainTrustMode.CustomRootTrust } };
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        if (shown is not null) chain.ChainPolicy.ExtraStore.AddRange(shown.ChainPolicy.ExtraStore);
        return chain;
    }

    private static string Worded(X509Certificate2 certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var found = chain?.ChainStatus.Select(status => status.Status.ToString()) ?? [];
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) found = found.Append("NameMismatch");
        return $"{certificate.Subject} ({string.Join(", ", found)})";
    }
}
