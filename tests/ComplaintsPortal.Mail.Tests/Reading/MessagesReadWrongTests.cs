using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Mail.Reading;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>Messages that were once read wrong, with the right values; each stands for its kind.</summary>
[Trait("Rule", "R50")]
public sealed class MessagesReadWrongTests
{
    private static Domain.IncomingMail.ReadMessage Read(string name) => new MailReader().Read(MessageFiles.Bytes("facts-" + name));

    [Theory]
    [InlineData("raw8bit-in-q-word", "Ma réclamation")]
    [InlineData("soft-hyphen-subject", "réclamation")]
    [InlineData("zwsp-subject", "réclamation")]
    [InlineData("stray-line-then-auth-results", "reclamation")]
    public void Read_Subject_IsWhatAPersonSeesAndIsFetched(string name, string subject)
    {
        Assert.Equal(subject, Read(name).Subject);
        Assert.True(MessageSubject.SaysComplaint(subject));
    }

    [Fact]
    public void Read_StrayLine_IsPassedOver()
    {
        var read = Read("stray-line-then-auth-results");

        Assert.Equal(("a@example.fr", "z@example.fr", "texte"), (read.From?.Address, read.MessageId, read.Text));
    }

    [Theory]
    [InlineData("uuencoded-part")]
    [InlineData("uuencoded-in-text")]
    public void Read_UuencodedFile_IsAFile(string name)
    {
        var read = Read(name);

        var file = Assert.Single(read.Attachments);
        Assert.Equal(("plan.png", "bonjour"), (file.Name, read.Text));
        Assert.Equal("Cat"u8.ToArray(), file.Bytes.ToArray());
    }

    [Theory]
    [InlineData("date-comment-before-zone", "1995-09-20T00:19:00-04:00")]
    [InlineData("date-ctime", "2003-04-09T09:00:00+00:00")]
    public void Read_Date_IsThatInstant(string name, string date) => Assert.Equal(DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Read(name).Date);

    [Fact]
    public void Read_AddressesWithComments_AreThoseAndNoOthers()
    {
        var read = Read("address-comments");

        Assert.Equal(("Pete", "pete@silly.test"), (read.From?.Name, read.From?.Address));
        Assert.Equal(["c@public.example", "jdoe@test.example"], read.To.Select(to => to.Address));
    }

    [Theory]
    [InlineData("bounce-mixed-zoho", "client@example.org", "lettre@portail.example")]
    [InlineData("gmx-bounce", "p14@dehors.example", "01a2298d50787a1a8000e9cf1e43752d@127.0.0.1")]
    public void Read_ReportInWords_IsAFinalFailureOfThatLetter(string name, string recipient, string letter)
    {
        var report = Read(name).Report;

        var said = Assert.Single(report!.Recipients);
        Assert.Equal((letter, recipient, true), (report.MessageId, said.Recipient, said.IsPermanentFailure));
    }

    [Theory]
    [InlineData("oof-prec-autoreply", true, false)]
    [InlineData("oof-xautogen", true, false)]
    [InlineData("oof-without-auto-submitted", false, true)]
    [Trait("Rule", "R51")]
    public void Read_AbsenceNotice_IsAutomaticOrWaits(string name, bool automatic, bool waits)
    {
        var read = Read(name);

        Assert.Equal((automatic, waits), (AutomaticAnswers.Machine(read) is not null, AutomaticAnswers.MayBeAbsence(read)));
    }
}
