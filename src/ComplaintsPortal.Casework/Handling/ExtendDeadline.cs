using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Moves the due date with a reason and tells the complainant in the same act (R20).</summary>
public sealed class ExtendDeadline(Casebook casebook, Correspondence letters)
{
    public Task ExecuteAsync(string reference, DateOnly to, string reason, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                var extension = change.Complaint.Extend(change.NewId(), to, reason, change.Now);
                change.Journal(ActNames.Extended, Facts.Of(("from", extension.From), ("to", extension.To)));
                letters.Write(change, LetterKind.Extension, LetterFields.Extended(to, reason));
                return Task.CompletedTask;
            },
            cancellation);
}
