using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Mime;
using ComplaintsPortal.Mail.Reading;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>What the portal writes, the portal reads: the two sides of mail are held against one another.</summary>
public sealed class OwnLettersTests
{
    private static Domain.IncomingMail.ReadMessage Read(OutgoingLetter letter) => new MailReader().Read(MimeComposer.Compose(letter));

    [Theory]
    [MemberData(nameof(MimeComposerTests.Subjects), MemberType = typeof(MimeComposerTests))]
    public void Read_AnySubject_IsAsWrittenButForBlanks(string subject) =>
        Assert.Equal(string.Join(' ', subject.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Read(Letters.Sample with { Subject = subject }).Subject);

    [Theory]
    [MemberData(nameof(MimeComposerTests.Names), MemberType = typeof(MimeComposerTests))]
    public void Read_AnyName_IsAsWritten(string name)
    {
        var to = new Mailbox(name, "a.b@exemple.example");

        Assert.Equal([to with { Name = name.Trim() }], Read(Letters.Sample with { To = to }).To);
    }

    [Theory]
    [InlineData("simple.pdf")]
    [InlineData("avec \"guillemets\" et \\.txt")]
    [InlineData("pièce n° 1 – été.jpg")]
    [InlineData("صورة.png")]
    [InlineData("Réponse à la réclamation 2026-0042, avec ses pièces et un nom fort long pour un fichier.pdf")]
    public void Read_AnyFileName_IsAsWritten(string name)
    {
        var attachment = Assert.Single(Read(Letters.Sample with { Attachments = [new LetterAttachment(name, "image/png", "abc"u8.ToArray())] }).Attachments);

        Assert.Equal(name, attachment.Name);
        Assert.Equal("abc"u8.ToArray(), attachment.Bytes.ToArray());
    }

    [Fact]
    [Trait("Rule", "R51")]
    public void Read_LetterOfAnotherPortal_IsKnownAsAutomatic()
    {
        var message = Read(Letters.Sample with { InReplyTo = "question-1@courriel.example" });

        Assert.Equal("auto-generated", message.AutoSubmitted);
        Assert.Equal(Letters.Sample.MessageId, message.MessageId);
        Assert.Equal(["question-1@courriel.example"], message.InReplyTo);
        Assert.Equal(["question-1@courriel.example"], message.References);
        Assert.Equal(Letters.Sample.Date.ToUniversalTime(), message.Date);
        Assert.Equal(Letters.Sample.Text.Trim(), message.Text);
        Assert.Null(message.ReturnPath);
        Assert.Null(message.Precedence);
        Assert.Empty(message.Attachments);
        Assert.Empty(message.Faults);
    }
}
