using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.Tests.Letters;

[Trait("Rule", "R48")]
public sealed class MailFailureTests
{
    public static TheoryData<MailFault> Faults => [.. Enum.GetValues<MailFault>()];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_WhatWasWritten_IsTheSame(MailFault fault)
    {
        Assert.Equal(new MailFailure(fault, "mail.exemple.fr:587, a [b]"), MailFailure.Read(new MailFailure(fault, "mail.exemple.fr:587, a [b]").ToString()));
        Assert.Equal(new MailFailure(fault, ""), MailFailure.Read(new MailFailure(fault, "").ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("250 2.0.0 queued")]
    [InlineData("[]")]
    [InlineData("[Cut")]
    [InlineData("[0] x")]
    [InlineData("[Nothing] x")]
    [InlineData("[cut] x")]
    public void Read_AnythingElse_IsNoFailure(string? answer) => Assert.Null(MailFailure.Read(answer));
}
