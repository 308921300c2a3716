using System.Buffers.Binary;
using System.Text;
using ComplaintsPortal.Mail.Reading;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>Outlook's wrapping (MS-OXTNEF), made by hand: a signature, then attributes of a level, a tag, a length and a checksum.</summary>
[Trait("Rule", "R50")]
public sealed class WinmailTests
{
    private const uint Signature = 0x223E9F78, RenderData = 0x00069002, Title = 0x00018010, Data = 0x0006800F;

    [Fact]
    public void Read_Winmail_GivesTheFilesInIt()
    {
        var read = Read([.. File("plan.pdf", "%PDF-1"u8), .. File("note.txt", "bonjour"u8)]);

        Assert.Equal(["plan.pdf", "note.txt"], read.Attachments.Select(file => file.Name));
        Assert.Equal(["application/pdf", "text/plain"], read.Attachments.Select(file => file.MediaType));
        Assert.Equal("bonjour"u8.ToArray(), read.Attachments[1].Bytes.ToArray());
        Assert.Equal("Voici.", read.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(40)]
    public void Read_WinmailCutOff_IsKeptAsItIs(int length)
    {
        var read = Read([.. File("plan.pdf", "%PDF-1"u8)], length);

        Assert.DoesNotContain(read.Attachments, file => file.Name == "plan.pdf" && file.Bytes.Length == 6);
    }

    [Fact]
    public void Read_WinmailThatClaimsGigabytes_TakesFewTimesItsSize()
    {
        var lying = File("plan.pdf", "%PDF-1"u8);
        BinaryPrimitives.WriteInt32LittleEndian(lying.AsSpan(5), int.MaxValue - 7);
        Read(lying);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Read(lying);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    private static Domain.IncomingMail.ReadMessage Read(byte[] attributes, int? length = null)
    {
        byte[] winmail = [.. BitConverter.GetBytes(Signature), 1, 0, .. attributes];
        var text = Convert.ToBase64String(winmail.AsSpan(0, Math.Min(length ?? winmail.Length, winmail.Length)));
        return new MailReader().Read(Encoding.ASCII.GetBytes("Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nVoici.\r\n"
            + $"--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n{text}\r\n--b--\r\n"));
    }

    private static byte[] File(string name, ReadOnlySpan<byte> content) =>
        [.. Attribute(RenderData, new byte[14]), .. Attribute(Title, Encoding.ASCII.GetBytes(name + '\0')), .. Attribute(Data, content)];

    private static byte[] Attribute(uint tag, ReadOnlySpan<byte> value)
    {
        ushort sum = 0;
        foreach (var octet in value) sum += octet;
        return [2, .. BitConverter.GetBytes(tag), .. BitConverter.GetBytes(value.Length), .. value, .. BitConverter.GetBytes(sum)];
    }
}
