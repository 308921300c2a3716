using System.Text;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Texts;
using ComplaintsPortal.Mail.Reading;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>No message takes more than a few times its size, or more than its share of time. Memory is counted as all that is ever
/// asked for, which is more than is held at once.</summary>
[Trait("Rule", "R50")]
public sealed class BoundsTests
{
    private const int Small = 64 * 1024, Large = 4 * Small;

    /// <summary>Bytes asked for, by byte of the message, and besides.</summary>
    private const int Share = 16, Besides = 1024 * 1024;

    /// <summary>A reader that looked at everything twice for each sign would want minutes for what takes milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Shapes => [.. Hostile.Names];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Read_HostileShape_TakesFewTimesItsSizeAndGrowsWithIt(string name)
    {
        var (small, large) = (Hostile.Of(name, Small), Hostile.Of(name, Large));
        Allocated(Hostile.Of(name, 1000));

        var (first, second) = (Allocated(small), Allocated(large));

        Assert.InRange(first, 0, Share * (long)small.Length + Besides);
        Assert.InRange(second, 0, Share * (long)large.Length + Besides);
        Assert.InRange(second, 0, 5 * first + Besides);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Read_HostileShapeOfAMegabyte_Ends(string name)
    {
        var message = Hostile.Of(name, 1024 * 1024);
        var reading = new Thread(() => new MailReader().Read(message)) { IsBackground = true };

        reading.Start();

        Assert.True(reading.Join(Patience), $"{name} was still being read after {Patience}.");
    }

    public static TheoryData<string> Bombs => [.. KnownBombs.Names];

    /// <summary>What each takes in time is in docs/decisions/0019-reading-messages.md.</summary>
    [Theory]
    [MemberData(nameof(Bombs))]
    public void Read_KnownBomb_IsReadWithinTwentyMegabytes(string name)
    {
        var message = KnownBombs.Of(name);
        new MailReader().Read(message);

        Assert.InRange(Allocated(message), 0, 20 * 1024 * 1024);
        Assert.Equal("reclamation", Folding.Fold(new MailReader().Read(message).Subject)[..11]);
    }

    [Fact]
    public void Read_LargeAttachments_AreDecodedOnceAndSlicedWhereTheyCan()
    {
        var encoded = new string('A', 8 * 1024 * 1024);
        var message = Encoding.ASCII.GetBytes("Content-Type: multipart/mixed; boundary=b\n\n"
            + $"--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n{encoded}\n--b\nContent-Type: application/pdf; name=b.pdf\n\n{encoded}\n--b--\n");

        var allocated = Allocated(message);

        Assert.InRange(allocated, 0, message.Length / 2);
    }

    [Fact]
    public void Read_MoreThanTheBound_ReadsTheHeadAlone()
    {
        var message = new byte[51 * 1024 * 1024];
        "Subject: RECLAMATION\r\nMessage-ID: <a@b.example>\r\n\r\nBonjour"u8.CopyTo(message);

        var read = new MailReader().Read(message);

        Assert.Equal("RECLAMATION", read.Subject);
        Assert.Equal("a@b.example", read.MessageId);
        Assert.Equal("", read.Text);
        Assert.Equal([MessageFault.TooLarge], read.Faults);
        Assert.InRange(Allocated(message), 0, 1024 * 1024);
    }

    [Fact]
    public void Read_TextBeyondTheBound_KeepsTheBeginningAndSaysSo()
    {
        var read = new MailReader().Read(Encoding.UTF8.GetBytes("Content-Type: text/plain; charset=utf-8\n\nx" + new string('é', 1024 * 1024)));

        Assert.Equal(512 * 1024, read.Text.Length);
        Assert.All(read.Text[1..], sign => Assert.Equal('é', sign));
        Assert.Equal([MessageFault.TooLarge], read.Faults);
    }

    private static long Allocated(byte[] message)
    {
        var reader = new MailReader();
        var before = GC.GetAllocatedBytesForCurrentThread();
        reader.Read(message);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
