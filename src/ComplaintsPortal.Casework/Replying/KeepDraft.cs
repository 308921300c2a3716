using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Replying;

/// <summary>Keeps the reply in the making. One that somebody else changed meanwhile is not overwritten: the page shows both.</summary>
public sealed class KeepDraft(Casebook casebook)
{
    /// <param name="seenVersion">The case file's version the actor looked at; 0 when there was none yet.</param>
    public Task ExecuteAsync(string reference, ReplyDraft draft, int seenVersion, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                var file = await change.CaseFileAsync(seenVersion, cancellation);
                if (file.Draft == draft) return;
                file.KeepDraft(draft);
                change.Journal(ActNames.DraftKept);
            },
            cancellation);
}
