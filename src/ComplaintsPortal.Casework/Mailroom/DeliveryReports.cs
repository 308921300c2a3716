using System.Text.RegularExpressions;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>
/// What mail servers report of our letters (RFC 3464). Only a final failure makes a letter bounced and opens the duty to reply
/// again (R12); a delay, or a word that it went on, is kept and changes nothing.
/// </summary>
public sealed partial class DeliveryReports(RegisterContext database, Casebook casebook, LetterStates states, OfficeClock clock)
{
    /// <summary>False where the report names no letter of ours.</summary>
    public async Task<bool> TakeAsync(Guid messageId, ReadMessage message, CancellationToken cancellation)
    {
        if (await LetterOfAsync(message, cancellation) is not { } letter) return false;
        if (letter.ComplaintId is { } complaintId)
            await casebook.ChangeAsync(complaintId, Actor.Portal, change => NoteAsync(change, letter.Id, messageId, message.Report!, cancellation), cancellation);
        else
            await database.WriteAsync(() => NoteAsync(letter.Id, messageId, message.Report!, cancellation), cancellation);
        return true;
    }

    /// <summary>Whether it is a report that names a letter of ours.</summary>
    public async Task<bool> NameOursAsync(ReadMessage message, CancellationToken cancellation) =>
        message.Report is not null && await LetterOfAsync(message, cancellation) is not null;

    /// <summary>Whether a letter ever went to one of the addresses reported on, as it is written there or in small letters: then a report that
    /// names none may still matter. So may one that names neither an address nor a message.</summary>
    public Task<bool> MayBeOursAsync(DeliveryReport report, CancellationToken cancellation)
    {
        var addresses = report.Recipients.Where(r => r.Recipient.Length > 0).SelectMany(r => new[] { r.Recipient, r.Recipient.ToLowerInvariant() }).ToList();
        return addresses.Count == 0
            ? Task.FromResult(report.MessageId is null)
            : database.Letters.AnyAsync(l => l.To != null && addresses.Contains(l.To), cancellation);
    }

    private async Task NoteAsync(Change change, Guid letterId, Guid messageId, DeliveryReport report, CancellationToken cancellation)
    {
        var message = await change.Database.IncomingMessages.SingleAsync(m => m.Id == messageId, cancellation);
        if (message.IsDecided) return;
        message.Report(letterId, change.Complaint.Id, change.Now.At);
        MailJournal.NoteAttached(change, message);
        var letter = await change.LetterAsync(letterId, cancellation);
        if (Failure(letter, report) is { } failure) await states.NoteBouncedAsync(change, letter, failure, cancellation);
    }

    private async Task NoteAsync(Guid letterId, Guid messageId, DeliveryReport report, CancellationToken cancellation)
    {
        var message = await database.IncomingMessages.SingleAsync(m => m.Id == messageId, cancellation);
        if (message.IsDecided) return;
        message.Report(letterId, null, clock.Instant);
        var letter = await database.Letters.SingleAsync(l => l.Id == letterId, cancellation);
        if (Failure(letter, report) is { } failure && letter.WhyNotBounce() is null) letter.Bounce(failure, clock.Instant);
    }

    /// <summary>The far server's words about this letter's address; null while nothing is final. One of several addresses that is not ours says nothing.</summary>
    private static string? Failure(Letter letter, DeliveryReport report)
    {
        var final = report.Recipients.Where(r => r.IsPermanentFailure).ToList();
        var ours = final.Find(r => string.Equals(r.Recipient, letter.To, StringComparison.OrdinalIgnoreCase))
            ?? (report.Recipients.Count == 1 ? final.FirstOrDefault() : null);
        return ours is null ? null : $"{ours.Status} {ours.Diagnostic}".Trim();
    }

    /// <summary>By the identifier we gave the message, or its envelope, or the address the report came back to.</summary>
    private async Task<(Guid Id, Guid? ComplaintId)?> LetterOfAsync(ReadMessage message, CancellationToken cancellation)
    {
        var report = message.Report!;
        var names = new[] { report.MessageId, report.EnvelopeId }.OfType<string>().ToList();
        var ids = message.To.Select(to => to.Address).Append(report.EnvelopeId ?? "").SelectMany(text => Ids().Matches(text)).Select(match => Guid.Parse(match.Value)).ToList();
        // Two questions, each answered by an index: that of identifiers holds what has one.
        return await FirstAsync(database.Letters.Where(l => ids.Contains(l.Id)), cancellation)
            ?? await FirstAsync(database.Letters.Where(l => l.MessageId != "" && names.Contains(l.MessageId)), cancellation);
    }

    private static async Task<(Guid Id, Guid? ComplaintId)?> FirstAsync(IQueryable<Letter> letters, CancellationToken cancellation) =>
        await letters.AsNoTracking().Select(l => new { l.Id, l.ComplaintId }).FirstOrDefaultAsync(cancellation) is { } found ? (found.Id, found.ComplaintId) : null;

    [GeneratedRegex("(?<![0-9a-fA-F])[0-9a-fA-F]{32}(?![0-9a-fA-F])")]
    private static partial Regex Ids();
}
