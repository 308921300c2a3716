using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.Tests.Letters;

public sealed class MailboxTests
{
    [Theory]
    [InlineData("helene.dupre@courriel.example", true)]
    [InlineData("a+b@sous.domaine.example", true)]
    [InlineData("hélène@académie.example", true)]
    [InlineData("a@localhost", true)]
    [InlineData("sans-arobase", false)]
    [InlineData("a@", false)]
    [InlineData("@b", false)]
    [InlineData("a@.b", false)]
    [InlineData("a b@c.example", false)]
    [InlineData("a@b@c.example", false)]
    [InlineData("a@b.example, x@y.example", false)]
    [InlineData("a@b.example\r\nBcc: x@y.example", false)]
    [InlineData("a\u202e@b.example", false)]
    [InlineData("\"a\"@b.example", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsAddress_EachForm_IsTakenOrNot(string? address, bool taken) => Assert.Equal(taken, Mailbox.IsAddress(address));

    [Fact]
    public void IsAddress_TooLong_IsNotTaken() => Assert.False(Mailbox.IsAddress(new string('a', 250) + "@b.example"));
}
