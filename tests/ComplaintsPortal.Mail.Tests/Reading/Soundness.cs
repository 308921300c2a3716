using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Reading;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>What holds of anything that is read, whatever came in.</summary>
internal static class Soundness
{
    private const int Share = 20, Besides = 256 * 1024;

    /// <summary>What MimeKit asks for by part, and how many it is given at most.</summary>
    private const int ByPart = 6 * 1024, MostParts = 300;

    static Soundness()
    {
        // What is made once, at first use, is no message's cost.
        foreach (var name in MessageFiles.Names) new MailReader().Read(MessageFiles.Bytes(name));
    }

    public static void Check(byte[] message)
    {
        var reader = new MailReader();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = reader.Read(message);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Require(allocated <= Share * (long)message.Length + Besides + ByPart * Math.Min(MostParts, message.AsSpan().Count("\n--"u8)), $"took {allocated} bytes for {message.Length}");
        Require(OneLine(read.Subject), "a subject of more than one line");
        Require(!read.Text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t')), "a control sign in the text");
        Require(read.Text == read.Text.TrimEnd(), "blanks at the text's end");
        Require(Whole(read.Subject) && Whole(read.Text) && read.Attachments.All(attachment => Whole(attachment.Name)), "half a character");
        Require(read.To.Concat(read.Cc).Append(read.From).Append(read.ReplyTo).OfType<Mailbox>().All(mailbox => Mailbox.IsAddress(mailbox.Address) && OneLine(mailbox.Name)), "a mailbox that no letter can be addressed to");
        Require(read.References.Concat(read.InReplyTo).Append(read.MessageId).OfType<string>().All(id => id.Length is > 0 and < 1000 && !id.Any(char.IsWhiteSpace) && !id.Any(char.IsControl)), "an id that is none");
        Require(read.Attachments.Sum(attachment => (long)attachment.Bytes.Length) <= message.Length, "attachments larger than the message");
        Require(read.Attachments.All(attachment => attachment.Name.Length is > 0 and <= 300 && OneLine(attachment.Name)), "an attachment without a name");
        Require(read.Date is not { } date || date.Offset == TimeSpan.Zero, "a date in another zone");
        Require(read.Faults.Distinct().Count() == read.Faults.Count, "a fault told twice");
        Require(read.Report is not { } report || report.Recipients.All(recipient => OneLine(recipient.Recipient) && OneLine(recipient.Diagnostic)), "a report of more than one line");
    }

    private static bool OneLine(string text) => !text.Any(char.IsControl);

    private static bool Whole(string text)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException("The reader gave " + otherwise);
    }
}
