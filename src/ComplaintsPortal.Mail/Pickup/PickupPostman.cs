using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Mime;

namespace ComplaintsPortal.Mail.Pickup;

/// <summary>
/// Where no mail server is configured: each message becomes an .eml file in a folder, whole or not at all. That is not sending
/// (R12): the answer is "left in folder", and the letter stays queued until somebody sends it (R48).
/// </summary>
public sealed class PickupPostman(string folder) : IPostman
{
    public byte[] Compose(OutgoingLetter letter) => MimeComposer.Compose(letter);

    /// <summary>The same message again finds its file and leaves it as it is; other bytes under the same Message-ID are refused.</summary>
    public async Task<Handover> HandOverAsync(OutgoingBytes message, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, FileName(message.MessageId));
        try
        {
            CreateFolder();
            if (!File.Exists(file)) await WriteWholeAsync(file, message.Bytes, cancellation);
            else if (!(await File.ReadAllBytesAsync(file, cancellation)).AsSpan().SequenceEqual(message.Bytes.Span))
                return new Handover(HandoverOutcome.Refused, $"{Path.GetFileName(file)} holds other bytes");
            return new Handover(HandoverOutcome.LeftInFolder, Path.GetFileName(file));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new Handover(HandoverOutcome.TryAgain, failed.Message);
        }
    }

    /// <summary>The Message-ID with nothing in it that a file system could read otherwise.</summary>
    public static string FileName(string messageId)
    {
        var safe = new string([.. messageId.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '@' ? c : '_')]).Trim('.');
        if (safe == messageId && safe.Length <= 120) return safe + ".eml";
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)).AsSpan(0, 8));
        return $"{safe[..Math.Min(safe.Length, 100)]}-{mark}.eml";
    }

    /// <summary>Letters hold personal data and links: the folder is its owner's alone where the system knows owners.</summary>
    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>What a try that was cut short left behind. Another process's draft of this very moment is lost with it: it tries again.</summary>
    private static void SweepDrafts(string file)
    {
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + ".*.tmp")) File.Delete(left);
    }

    private static async Task WriteWholeAsync(string file, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var draft = $"{file}.{Guid.NewGuid():N}.tmp";
        SweepDrafts(file);
        try
        {
            await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(bytes, cancellation);
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, file, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
