using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Mail.Reading;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>Reports as the mail systems of today and yesterday send them, each under Messages: of a letter, to one address, final or not.</summary>
[Trait("Rule", "R12")]
public sealed class ReportsInWordsTests
{
    private const string Letter = "0195a00000007000800000000000002a@reclamations.example", Recipient = "h.dupre@courriel.example";

    private static readonly string[] NotReports = ["bounce-not-absence-null-sender", "bounce-not-challenge", "bounce-not-person-forwards"];

    public static TheoryData<string> Reports => [.. MessageFiles.Names.Where(name => name.StartsWith("bounce-", StringComparison.Ordinal) && name != "bounce-names-no-letter").Except(NotReports)];

    public static TheoryData<string> Others => [.. NotReports];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Read_Report_NamesTheLetterItsAddressAndWhatBecameOfIt(string name)
    {
        var report = new MailReader().Read(MessageFiles.Bytes(name)).Report;

        Assert.Equal(Letter, report?.MessageId);
        var said = Assert.Single(report!.Recipients, recipient => recipient.Recipient == Recipient);
        Assert.Equal(name.Contains("delay", StringComparison.Ordinal) || name.Contains("warning", StringComparison.Ordinal) ? DeliveryAction.Delayed
            : name.Contains("success", StringComparison.Ordinal) ? DeliveryAction.Delivered : DeliveryAction.Failed, said.Action);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Read_WhatIsNoReport_IsNone(string name) => Assert.Null(new MailReader().Read(MessageFiles.Bytes(name)).Report);

    [Fact]
    public void Read_ReportThatNamesNoLetter_SaysSo() => Assert.Null(new MailReader().Read(MessageFiles.Bytes("bounce-names-no-letter")).Report!.MessageId);
}
