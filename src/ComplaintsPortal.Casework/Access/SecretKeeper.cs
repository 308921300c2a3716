using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintsPortal.Casework.Access;

/// <summary>
/// Secrets of links and codes (R32): derived under the server's key so that the same act gives the same secret, stored only as
/// a digest; and the sealing of letters that hold one until they are sent. The key has 32 bytes and stays outside the database.
/// </summary>
public sealed class SecretKeeper(byte[] key)
{
    public const int KeyLength = 32;
    private const string Letters = "letters";
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const string CodeAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private readonly byte[] _key = key.Length == KeyLength ? key : throw new ArgumentException($"The key has {KeyLength} bytes.", nameof(key));

    /// <summary>256 bits, in the letters of a URL.</summary>
    public string LinkSecret(string purpose, string of) => Base64Url.EncodeToString(Derive("link", purpose, of));

    /// <summary>Sixteen signs of 31 in groups of four, none that is mistaken for another: 79 bits, for the reference and code; tries are limited.</summary>
    public string Code(string of)
    {
        var bytes = Derive("code", "tracking", of);
        var code = new StringBuilder();
        for (var i = 0; i < 16; i++)
        {
            if (i > 0 && i % 4 == 0) code.Append('-');
            code.Append(CodeAlphabet[bytes[i] % CodeAlphabet.Length]);
        }

        return code.ToString();
    }

    /// <summary>What is stored of a link's secret.</summary>
    public static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>What is stored of a code: hyphens, spaces and case do not matter; keyed, for a code is shorter than a link's secret.</summary>
    public byte[] DigestOfCode(Guid complaintId, string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Derive("code-digest", complaintId.ToString("N"), plain);
    }

    /// <summary>By what the key is known again, without it (R32).</summary>
    public string Fingerprint => Convert.ToHexStringLower(Derive("fingerprint", "server", ""));

    /// <param name="plain">What nobody without the key may read.</param>
    /// <param name="what">Each kind of thing is sealed under a key of its own.</param>
    public byte[] Seal(ReadOnlySpan<byte> plain, string what = Letters)
    {
        var box = new byte[NonceLength + TagLength + plain.Length];
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(SealingKey(what), TagLength);
        aes.Encrypt(nonce, plain, box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength));
        return box;
    }

    /// <summary>Throws <see cref="CryptographicException"/> for what was sealed under another key.</summary>
    public byte[] Open(ReadOnlySpan<byte> box, string what = Letters)
    {
        if (box.Length < NonceLength + TagLength) throw new CryptographicException("Too short to be sealed.");
        var plain = new byte[box.Length - NonceLength - TagLength];
        using var aes = new AesGcm(SealingKey(what), TagLength);
        aes.Decrypt(box[..NonceLength], box[(NonceLength + TagLength)..], box.Slice(NonceLength, TagLength), plain);
        return plain;
    }

    private byte[] SealingKey(string what) => Derive("seal", what, "");

    private byte[] Derive(string use, string purpose, string of) =>
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{use}\n{purpose}\n{of}"));
}
