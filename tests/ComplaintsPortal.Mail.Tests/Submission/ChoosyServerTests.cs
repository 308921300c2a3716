using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Submission;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Tests.Submission;

/// <summary>A letter handed to a server that keeps the rules and does not take everything.</summary>
[Trait("Rule", "R48")]
public sealed class ChoosyServerTests : IDisposable
{
    private readonly ChoosySmtp _server = new();

    [Fact]
    public async Task HandOver_TriedUntilItIsTaken_SendsTheSameBytesEachTime()
    {
        string?[] answers = ["451 4.3.0 later", "452 4.2.2 full", null];
        var outcomes = new List<HandoverOutcome>();
        foreach (var answer in answers)
        {
            _server.ToTheMessage = answer;
            outcomes.Add((await HandOverAsync()).Outcome);
        }

        Assert.Equal([HandoverOutcome.TryAgain, HandoverOutcome.TryAgain, HandoverOutcome.Accepted], outcomes);
        // The package gives the message without its last line end.
        Assert.All(_server.Came, came => Assert.Equal(Message.Bytes.ToArray()[..^2], came));
        Assert.Equal(3, _server.Came.Count);
    }

    public static TheoryData<string?, string?, string?, HandoverOutcome> Answers => new()
    {
        { "451 4.3.0 later", null, null, HandoverOutcome.TryAgain },
        { "552 5.3.4 too long", null, null, HandoverOutcome.Refused },
        { null, "450 4.2.1 mailbox busy", null, HandoverOutcome.TryAgain },
        { null, "550 5.1.1 no such user", null, HandoverOutcome.Refused },
        { null, null, "452 4.2.2 full", HandoverOutcome.TryAgain },
        { null, null, "554 5.7.1 spam", HandoverOutcome.Refused },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task HandOver_AServerThatSaysNo_KeepsItsWordsAndRefusesOnlyWhatIsOfTheLetter(string? sender, string? recipient, string? message, HandoverOutcome outcome)
    {
        (_server.ToTheSender, _server.ToTheRecipient, _server.ToTheMessage) = (sender, recipient, message);

        AssertSaid(new Handover(outcome, (sender ?? recipient ?? message)!), await HandOverAsync());
    }

    public static TheoryData<string?, string?, string?> OfUs => new()
    {
        { "550 5.7.1 not this sender", null, null },
        { "530 5.7.0 Authentication required", null, null },
        { null, "554 5.7.1 <helene.dupre@courriel.example>: Relay access denied", null },
        { null, "553 5.7.1 <reclamations@organisme.example>: Sender address rejected: not owned by user x", null },
        { null, null, "554 5.2.252 SendAsDenied; x not allowed to send as y" },
        { null, null, "530 5.7.0 Authentication required" },
    };

    /// <summary>Before, what speaks of us refused each letter for good.</summary>
    [Theory]
    [MemberData(nameof(OfUs))]
    public async Task HandOver_AServerThatSendsNothingForUs_RefusesNoLetter(string? sender, string? recipient, string? message)
    {
        (_server.ToTheSender, _server.ToTheRecipient, _server.ToTheMessage) = (sender, recipient, message);

        AssertSaid(new Handover(HandoverOutcome.TryAgain, $"[{MailFault.NotAllowed}] {sender ?? recipient ?? message}") { IsOfTheLine = true }, await HandOverAsync());
    }

    public void Dispose() => _server.End();

    private static OutgoingBytes Message { get; } = new(Letters.Sample.MessageId, Letters.Sample.From.Address, Letters.Sample.To.Address, Mime.MimeComposer.Compose(Letters.Sample));

    /// <summary>The package adds how often one may ask again.</summary>
    private static void AssertSaid(Handover expected, Handover said)
    {
        Assert.Equal((expected.Outcome, expected.IsOfTheLine), (said.Outcome, said.IsOfTheLine));
        Assert.StartsWith(expected.Answer, said.Answer, StringComparison.Ordinal);
    }

    private Task<Handover> HandOverAsync() =>
        new SmtpPostman(new MailServer("localhost", _server.Port, MailSecurity.None, null) { Patience = MailPatience.Of(TimeSpan.FromSeconds(20)) }).HandOverAsync(Message, CancellationToken.None);
}
