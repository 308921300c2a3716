using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Archives;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>One whole case as it leaves the portal (R23, contract.md <c>export case</c>): texts as text, letters as they were kept, files as they came but for those the antivirus has not cleared, which are only named, the journal's entries with their digests.</summary>
public sealed class CaseArchives(
    RegisterContext database, CaseReader cases, FileGate gate, OfficeClock clock, CurrentOrganisation organisation)
{
    private static readonly JsonSerializerOptions Lines = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="reference">Whose case.</param>
    /// <param name="by">Who takes it out, for what they may read (R44); null: the program's console.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<CaseArchive> OfAsync(string reference, Actor? by, CancellationToken cancellation)
    {
        var sheet = await cases.ReadAsync(reference, by ?? Actor.Portal, cancellation);
        var letters = await LettersAsync(sheet.Complaint.Id, cancellation);
        return new CaseArchive(sheet.Complaint.Reference, organisation.Profile.Name, clock.Instant,
        [
            new(ArchiveSectionKind.Complaint, [Text("reclamation.txt", sheet.Complaint.ReceivedAt, ComplaintText.Of(sheet.Complaint, Local))]),
            new(ArchiveSectionKind.Attachments, [.. sheet.Documents.Where(d => d.Origin is DocumentOrigin.Complaint or DocumentOrigin.Complainant).Select(d => Stored(d, sheet))]),
            new(ArchiveSectionKind.Acknowledgement, [.. letters.Where(l => l.Kind == LetterKind.Acknowledgement).Select(Kept)]),
            new(ArchiveSectionKind.Actions, [.. Actions(sheet), .. sheet.Documents.Where(d => d.Origin is DocumentOrigin.Staff or DocumentOrigin.Portal).Select(d => Stored(d, sheet))]),
            new(ArchiveSectionKind.Messages, [.. Said(sheet), .. sheet.Messages.Select(m => Raw(m, sheet)), .. letters.Where(l => l.Kind is not (LetterKind.Acknowledgement or LetterKind.Reply)).Select(Kept)]),
            new(ArchiveSectionKind.Replies, [.. letters.Where(l => l.Kind == LetterKind.Reply).Select(Kept)]),
            new(ArchiveSectionKind.Journal, [Text("journal.jsonl", clock.Instant, await JournalAsync(sheet.Complaint.Id, cancellation))]),
        ]);
    }

    private Task<List<Letter>> LettersAsync(Guid id, CancellationToken cancellation) =>
        database.Set<Letter>().AsNoTracking().Where(l => l.ComplaintId == id).OrderBy(l => l.WrittenAt).ToListAsync(cancellation);

    private IEnumerable<ArchiveFile> Actions(CaseSheet sheet)
    {
        foreach (var action in sheet.Actions)
            yield return Text($"{Day(action.AddedAt)}-action.txt", action.AddedAt, CaseTexts.Of(action, sheet.NameOf(action.OwnerId)));
        foreach (var note in sheet.Notes)
            yield return Text($"{Day(note.AddedAt)}-note.txt", note.AddedAt, note.Text);
        if (sheet.Head.File?.Resolution is { Length: > 0 } resolution)
            yield return Text("resolution.txt", clock.Instant, resolution);
    }

    private IEnumerable<ArchiveFile> Said(CaseSheet sheet)
    {
        foreach (var entry in sheet.Entries) yield return Text($"{Day(entry.ReceivedAt)}-recu.txt", entry.ReceivedAt, entry.Text);
        foreach (var question in sheet.Questions) yield return Text($"{Day(question.AskedAt)}-question.txt", question.AskedAt, CaseTexts.Of(question));
    }

    private ArchiveFile Stored(Document document, CaseSheet sheet) =>
        new(document.Name, document.AddedAt, cancellation => gate.OpenAsync(document.Id, cancellation))
        {
            KnownSha256 = document.Sha256,
            KnownLength = document.Length,
            Withheld = sheet.Withheld.GetValueOrDefault(document.Id),
        };

    /// <summary>A message that came in, byte for byte: where it is the complaint, it is the written complaint.</summary>
    private ArchiveFile Raw(IncomingMessage message, CaseSheet sheet) =>
        new($"{Day(message.ReceivedAt)}-courriel-recu.eml", message.ReceivedAt, cancellation => gate.OpenAsync(message.Id, cancellation))
        {
            KnownSha256 = message.Sha256,
            KnownLength = message.Length,
            Withheld = sheet.Withheld.GetValueOrDefault(message.Id),
        };

    private ArchiveFile Kept(Letter letter)
    {
        var name = $"{Day(letter.WrittenAt)}-{letter.Kind.ToString().ToLowerInvariant()}";
        return letter.KeptBytes is { } bytes
            ? new ArchiveFile($"{name}.eml", letter.WrittenAt, _ => Task.FromResult<Stream>(new MemoryStream(bytes, writable: false)))
            : Text($"{name}.txt", letter.WrittenAt, MarkdownText.ToPlain(letter.Markup));
    }

    private async Task<string> JournalAsync(Guid id, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        await foreach (var e in database.Set<JournalEntry>().AsNoTracking().Where(e => e.ComplaintId == id).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
            text.Append(JsonSerializer.Serialize(CaseTexts.Of(e), Lines)).Append('\n');
        return text.ToString();
    }

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, clock.Zone);

    private string Day(DateTimeOffset instant) => clock.DateOf(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ArchiveFile Text(string name, DateTimeOffset at, string text) => ArchiveFile.FromText(name, at, text);
}
