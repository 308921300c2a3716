using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Adds an internal note, which the complainant never sees (R23).</summary>
public sealed class AddNote(Casebook casebook)
{
    public Task ExecuteAsync(string reference, string text, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                Refuse.WithoutText(text);
                var note = new Note(change.NewId(), change.Complaint.Id, text, by, change.Now);
                change.Records.Add(note);
                change.Journal(ActNames.NoteAdded, Facts.Of(("note", note.Id)), Contents.Of(note));
                return Task.CompletedTask;
            },
            cancellation);
}
