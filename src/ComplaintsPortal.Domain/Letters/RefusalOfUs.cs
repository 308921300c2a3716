using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>
/// Whether an SMTP server's no speaks of us and so of every letter, not of the one at hand: a sign-in that is wanting, a sender it
/// does not let us be, a relay it does not do for us, a host or an account it blocks. Many servers say so only at the recipient or
/// after the whole message. Where it can't be told, the no is of the letter.
/// </summary>
public static partial class RefusalOfUs
{
    /// <param name="step">Where it was said.</param>
    /// <param name="code">The three digits.</param>
    /// <param name="answer">The whole answer, with or without them.</param>
    public static bool Is(HandoverStep step, int code, string answer)
    {
        if (code < 400) return false;
        if (code is 525 or 530 or 534 or 535 or 538) return true;
        if (step == HandoverStep.Opening) return code >= 500;
        if (OfTheRecipient().IsMatch(answer)) return false;
        if (step == HandoverStep.Sender && code >= 500) return code != 552 && !OfTheMessage().IsMatch(answer);
        return Codes().IsMatch(answer) || Words().IsMatch(answer);
    }

    /// <summary>Too long, or in signs that are not taken (RFC 1870, RFC 6531): said of this letter where the sender is.</summary>
    [GeneratedRegex(@"\b5\.(2\.3|3\.4|6\.\d+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfTheMessage();

    /// <summary>A list or a group that takes nothing from outside, whoever sends.</summary>
    [GeneratedRegex(@"RESOLVER\.|\b(send|deliver|mail|post|write)\w*( mail| e-?mails?| messages?)? to (this|the|that) (recipient|address|user|group|list|mailbox)|blocked by (the )?recipient", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheRecipient();

    /// <summary>Enhanced codes that speak of the sender, the sign-in or the client alone (RFC 3463, RFC 4954, RFC 7372, and Exchange's and Gmail's own).</summary>
    [GeneratedRegex(@"\b5\.(1\.[78]|4\.5|7\.(8|9|11|25|5[47]|6[04]|13[69]|50\d|51[0-3]|70[1-8]|750))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    [GeneratedRegex(
        @"\brelay(ing)?\b.{0,40}\b(denied|not|prohibited|refused|rejected|disallowed)|\b(unable|not (allowed|permitted|authori[sz]ed)|cannot|can't|will not|won't|do not|don't|no)\b.{0,20}\brelay"
        + @"|\bsender\b( e-?mail)?( address)?( <[^>]*>)?:? *(is |was )?(rejected|refused|denied|disallowed|not (allowed|authori[sz]ed|permitted|owned|verified|accepted|valid)|verif\w+ (failed|error))"
        + @"|\bnot owned by\b|\bsend ?as\b|\bon behalf of\b|\bfrom (address|header|domain)\b.{0,60}\b(not|verif\w+|match|allowed)|\bunauthori[sz]ed (sender|ip|client|host)|\b(sender identity|address is not verified|domain (is )?not (allowed|verified|authori[sz]ed) to send)"
        + @"|\bnot (allowed|authori[sz]ed|permitted) to (send|relay|use)\b|\bauthentication (is )?required|\b(not|must( first)?|please|need to) (be )?(authenticated?|log ?in|issue a? ?starttls)\b"
        + @"|\b(client host|client|helo|ehlo)( command)? rejected|\b(client host|your (ip|host|server|domain|account)|sending (ip|host|account))\b.{0,80}\b(block|blacklist|block ?list|list|ban|suspend|disabl|reject|den|not (yet )?activ)\w*"
        + @"|\b(blocked|suspended|disabled|barred|prevented) from sending\b"
        + @"|\b(daily|hourly|sending|outgoing|outbound)( \w+){0,2} (limit|quota|rate)( \w+)? (exceeded|reached)|\bexceeded (your|the) (daily|hourly|sending|outgoing)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Words();
}
