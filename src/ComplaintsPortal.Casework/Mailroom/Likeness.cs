using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>By what two copies of one message are known as alike, whatever servers wrote into their heads on the way: who, about what, which words, which files.</summary>
internal static class Likeness
{
    public static string Of(ReadMessage message)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(digest, Encoding.UTF8.GetBytes(message.From?.Address ?? ""));
        Add(digest, Encoding.UTF8.GetBytes(message.Subject));
        Add(digest, Encoding.UTF8.GetBytes(message.Text.ReplaceLineEndings("\n").Trim()));
        foreach (var file in message.Attachments) Add(digest, file.Bytes.Span);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>Each part with its length before it, so that no two lists of parts run together.</summary>
    private static void Add(IncrementalHash digest, ReadOnlySpan<byte> part)
    {
        digest.AppendData(BitConverter.GetBytes((long)part.Length));
        digest.AppendData(part);
    }
}
