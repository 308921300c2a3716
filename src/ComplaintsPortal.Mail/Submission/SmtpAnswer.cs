using ComplaintsPortal.Domain.Texts;
using MailKit.Net.Smtp;

namespace ComplaintsPortal.Mail.Submission;

/// <summary>What a server said, each line with its code as it came; bounded, and without control signs.</summary>
internal static class SmtpAnswer
{
    private const int LongestKept = 2000;

    public static string Of(SmtpResponse response) => Of(response.StatusCode, response.Response);

    public static string Of(SmtpStatusCode code, string said)
    {
        var lines = said.Split('\n').Select(line => new string([.. line.Select(sign => char.IsControl(sign) ? ' ' : sign)])).ToList();
        var text = string.Join('\n', lines.Select((line, i) => $"{(int)code}{(i == lines.Count - 1 ? ' ' : '-')}{line}"));
        return OutsideText.Start(text, LongestKept);
    }
}
