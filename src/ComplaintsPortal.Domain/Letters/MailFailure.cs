namespace ComplaintsPortal.Domain.Letters;

/// <summary>A fault on the line to a mail server, with its detail. Written as <c>[Fault] detail</c>, which no server's answer begins
/// with, so that it can be kept where answers are and still be worded for people.</summary>
public sealed record MailFailure(MailFault Fault, string Detail)
{
    private const int LongestDetail = 500;

    /// <summary>Whether it concerns the server and so every letter, not this one alone.</summary>
    public bool IsOfTheLine => Fault is not (MailFault.NoInternationalAddress or MailFault.TooLarge or MailFault.NotSendable);

    public override string ToString() => Detail.Length == 0 ? $"[{Fault}]" : $"[{Fault}] {(Detail.Length > LongestDetail ? Detail[..LongestDetail] : Detail)}";

    /// <summary>Null where it is what a server answered, or anything else.</summary>
    public static MailFailure? Read(string? answer)
    {
        if (answer is null || !answer.StartsWith('[')) return null;
        var end = answer.IndexOf(']', StringComparison.Ordinal);
        return end > 1 && char.IsAsciiLetterUpper(answer[1]) && Enum.TryParse<MailFault>(answer.AsSpan(1, end - 1), out var fault) && Enum.IsDefined(fault)
            ? new MailFailure(fault, answer[(end + 1)..].Trim())
            : null;
    }
}
