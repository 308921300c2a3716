using ComplaintsPortal.Domain.Letters;
using CsCheck;

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
    [Trait("Rule", "R56")]
    [InlineData("a\u200b@b.example", false)]
    [InlineData("a\ufffe@b.example", false)]
    [InlineData("a\ufffd@b.example", false)]
    [InlineData("a\u0000@b.example", false)]
    [InlineData("a@gmail", false)]
    [InlineData("a@b..example", false)]
    [InlineData("a@b.example.", false)]
    [InlineData("a@é..example", false)]
    [InlineData("a@-b.example", false)]
    [InlineData("a..b@c.example", false)]
    [InlineData(".a@c.example", false)]
    [InlineData("a@x\u200by.example", false)]
    [InlineData("用户@例子.广告", true)]
    public void IsAddress_EachForm_IsTakenOrNot(string? address, bool taken) => Assert.Equal(taken, Mailbox.IsAddress(address));

    [Fact]
    public void IsAddress_TooLong_IsNotTaken() => Assert.False(Mailbox.IsAddress(new string('a', 250) + "@b.example"));

    [Fact]
    public void IsAddress_LabelOrLocalPartTooLong_IsNotTaken() =>
        Assert.All([$"a@{new string('b', 64)}.example", $"a@{new string('é', 60)}.example", $"{new string('a', 65)}@b.example"], address => Assert.False(Mailbox.IsAddress(address)));

    [Fact]
    [Trait("Rule", "R56")]
    public void IsAddress_AnyText_DoesNotFail() => Gen.Select(Gen.String, Gen.String).Sample((name, host) => { Mailbox.IsAddress($"{name}@{host}.fr"); }, iter: 20_000);
}
