using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.IncomingMail;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Mailroom;

/// <summary>Messages as they come, and what the office sees of them once they were fetched.</summary>
internal static class Mail
{
    public const string Helene = "helene@courriel.example";

    public static string Message(
        string subject, string text = "Il a fait douze degrés toute la semaine.", string id = "1@courriel.example", string from = $"Hélène Dupré <{Helene}>", params string[] heads) =>
        string.Join('\n', [$"Return-Path: <{Helene}>", $"From: {from}", "To: info@organisme.example", $"Subject: {subject}", $"Message-ID: <{id}>", .. heads, "", text]);

    public static string WithFile(string subject, string text, string name, string content, params string[] heads) =>
        string.Join('\n', [
            $"From: Hélène Dupré <{Helene}>", $"Subject: {subject}", "Message-ID: <with-file@courriel.example>", .. heads,
            "Content-Type: multipart/mixed; boundary=\"b1\"", "", "--b1", "Content-Type: text/plain; charset=utf-8", "", text, "--b1",
            $"Content-Type: application/octet-stream; name=\"{name}\"", "Content-Transfer-Encoding: base64", "",
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(content)), "--b1--", ""]);

    public static string Report(string messageId, string action, string status, string to = Helene) =>
        string.Join('\n', [
            "Return-Path: <>", "From: Mail Delivery System <mailer-daemon@serveur.example>", "Subject: Undelivered Mail Returned to Sender", $"Message-ID: <{Guid.NewGuid():N}@serveur.example>",
            "Auto-Submitted: auto-replied", "Content-Type: multipart/report; report-type=delivery-status; boundary=\"r1\"", "",
            "--r1", "Content-Type: text/plain", "", "This is the mail system.", "--r1", "Content-Type: message/delivery-status", "",
            $"Reporting-MTA: dns; serveur.example", "", $"Final-Recipient: rfc822; {to}", $"Action: {action}", $"Status: {status}", "Diagnostic-Code: smtp; 550 No such user", "",
            "--r1", "Content-Type: text/rfc822-headers", "", $"Message-ID: <{messageId}>", "", "--r1--", ""]);

    public static async Task<IncomingMessage> TakeAsync(this Office office, string message)
    {
        office.Mailbox.Deliver(message);
        await office.FetchAsync();
        return (await office.MessagesAsync())[^1];
    }

    public static Task<int> FetchAsync(this Office office) => office.UseAsync<FetchMail, int>(fetch => fetch.RunOnceAsync(default));

    /// <summary>The portal has read the mailbox since that instant.</summary>
    public static async Task LookAtAsync(this Office office, DateTimeOffset at)
    {
        var now = office.Clock.GetUtcNow();
        office.Clock.AdjustTime(at);
        await office.FetchAsync();
        office.Clock.AdjustTime(now);
    }

    /// <summary>In the order in which they were stored.</summary>
    public static Task<List<IncomingMessage>> MessagesAsync(this Office office) => office.SeeAsync(d => d.IncomingMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    public static Task<string> ReferenceAsync(this Office office, IncomingMessage message) =>
        office.SeeAsync(d => d.Complaints.Where(c => c.Id == message.ComplaintId).Select(c => c.Reference).SingleAsync());
}
