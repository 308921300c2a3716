using System.Globalization;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.Tests.Letters;

/// <summary>What servers really answer, and whom it speaks of.</summary>
[Trait("Rule", "R48")]
public sealed class RefusalOfUsTests
{
    public static TheoryData<HandoverStep, string> OfUs => new()
    {
        { HandoverStep.Opening, "554 5.7.1 not you" },
        { HandoverStep.Opening, "550 5.7.1 Helo command rejected: Access denied" },
        { HandoverStep.Sender, "550 5.7.1 not this sender" },
        { HandoverStep.Sender, "530 5.7.0 Must issue a STARTTLS command first" },
        { HandoverStep.Sender, "530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM" },
        { HandoverStep.Sender, "553 5.1.8 Domain of sender address does not exist" },
        { HandoverStep.Sender, "501 5.1.7 Bad sender address syntax" },
        { HandoverStep.Sender, "550 Sender address is not allowed." },
        { HandoverStep.Sender, "535 5.7.139 Authentication unsuccessful, basic authentication is disabled." },
        { HandoverStep.Recipient, "530 5.7.0 Authentication required" },
        { HandoverStep.Recipient, "554 5.7.1 <helene@courriel.example>: Relay access denied" },
        { HandoverStep.Recipient, "454 4.7.1 <helene@courriel.example>: Relay access denied" },
        { HandoverStep.Recipient, "550 relay not permitted" },
        { HandoverStep.Recipient, "550 5.7.1 Unable to relay" },
        { HandoverStep.Recipient, "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain" },
        { HandoverStep.Recipient, "550 5.7.64 TenantAttribution; Relay Access Denied [ValidationStatus of 'EmptyCertificate' is invalid]" },
        { HandoverStep.Recipient, "550 5.7.1 Relaying denied. Proper authentication required." },
        { HandoverStep.Recipient, "553 sorry, that domain isn't in my list of allowed rcpthosts; we do not relay (#5.7.1)" },
        { HandoverStep.Recipient, "553 5.7.1 <portail@organisme.example>: Sender address rejected: not owned by user autre@organisme.example" },
        { HandoverStep.Recipient, "553 5.7.1 <portail@organisme.example>: Sender address rejected: not logged in" },
        { HandoverStep.Recipient, "550 5.1.8 <portail@organisme.example>: Sender address rejected: Domain not found" },
        { HandoverStep.Recipient, "450 4.1.8 <portail@organisme.example>: Sender address rejected: Domain not found" },
        { HandoverStep.Recipient, "550-Verification failed for <portail@organisme.example>\n550-No Such User Here\n550 Sender verify failed" },
        { HandoverStep.Recipient, "554 5.7.1 <inconnu[192.0.2.7]>: Client host rejected: Access denied" },
        { HandoverStep.Recipient, "450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.7]" },
        { HandoverStep.Recipient, "504 5.5.2 <poste>: Helo command rejected: need fully-qualified hostname" },
        { HandoverStep.Recipient, "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org" },
        { HandoverStep.Recipient, "525 5.7.1 Unauthorized IP address" },
        { HandoverStep.Recipient, "550 5.4.5 Daily user sending limit exceeded." },
        { HandoverStep.Content, "554 5.2.252 SendAsDenied; portail@organisme.example not allowed to send as autre@organisme.example" },
        { HandoverStep.Content, "554 5.7.1 This account is blocked from sending" },
        { HandoverStep.Content, "550 5.7.60 SMTP; Client does not have permissions to send as this sender" },
        { HandoverStep.Content, "550 5.7.501 Service unavailable. Access denied, spam abuse detected" },
        { HandoverStep.Content, "550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP" },
        { HandoverStep.Content, "550 The from address does not match a verified Sender Identity." },
        { HandoverStep.Content, "554 Message rejected: Email address is not verified." },
        { HandoverStep.Content, "550 5.7.1 You are not allowed to send mail from this account" },
        { HandoverStep.Content, "530 5.7.0 Authentication required" },
    };

    [Theory]
    [MemberData(nameof(OfUs))]
    public void Is_WhatSpeaksOfTheSenderTheSignInOrTheHost_IsOfUs(HandoverStep step, string answer) => Assert.True(RefusalOfUs.Is(step, Code(answer), answer));

    public static TheoryData<HandoverStep, string> OfTheLetter => new()
    {
        { HandoverStep.Opening, "421 4.3.2 later" },
        { HandoverStep.Sender, "451 4.3.0 later" },
        { HandoverStep.Sender, "552 5.3.4 Message size exceeds fixed limit" },
        { HandoverStep.Sender, "552 Message size exceeds maximum permitted" },
        { HandoverStep.Sender, "550 5.6.7 Non-ASCII addresses not permitted" },
        { HandoverStep.Recipient, "550 5.1.1 no such user" },
        { HandoverStep.Recipient, "550 5.1.1 <absent@courriel.example>: Recipient address rejected: User unknown in local recipient table" },
        { HandoverStep.Recipient, "450 4.7.1 <x@courriel.example>: Recipient address rejected: Greylisted" },
        { HandoverStep.Recipient, "550 5.2.1 The email account that you tried to reach is disabled." },
        { HandoverStep.Recipient, "552 5.2.2 Mailbox full, user quota exceeded" },
        { HandoverStep.Recipient, "550 5.4.310 DNS domain courriel.example does not exist" },
        { HandoverStep.Recipient, "550 5.7.1 RESOLVER.RST.AuthRequired; authentication required" },
        { HandoverStep.Recipient, "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup" },
        { HandoverStep.Recipient, "550 5.7.1 You are not authorized to send to this recipient" },
        { HandoverStep.Recipient, "550 5.7.1 Sender not authorized to deliver mail to this group" },
        { HandoverStep.Recipient, "553 5.1.3 The recipient address is not a valid RFC 5321 address." },
        { HandoverStep.Content, "554 5.6.0 never" },
        { HandoverStep.Content, "554 5.7.1 spam" },
        { HandoverStep.Content, "550 5.7.1 Message contains a URL listed by SURBL" },
        { HandoverStep.Content, "552 5.2.3 Message exceeds maximum fixed size" },
        { HandoverStep.Content, "452 4.2.2 full" },
        { HandoverStep.Content, "550 5.7.1 Virus found: relay.pdf" },
    };

    [Theory]
    [MemberData(nameof(OfTheLetter))]
    public void Is_WhatSpeaksOfTheRecipientOrTheContent_IsOfTheLetter(HandoverStep step, string answer) => Assert.False(RefusalOfUs.Is(step, Code(answer), answer));

    private static int Code(string answer) => int.Parse(answer[..3], CultureInfo.InvariantCulture);
}
