using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>Says what an arrival is (R9): reasoned, told to the person, who may maintain it, in the journal, and reversible. A difficulty or a hazard gets its case file, without a register number.</summary>
public sealed class QualifyComplaint(Casebook casebook, Correspondence letters)
{
    public Task ExecuteAsync(string reference, Nature nature, string reason, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                change.Complaint.Qualify(nature, reason, change.Now);
                change.JournalReasoned(ActNames.Qualified, reason, Facts.Of(("nature", nature)));
                if (nature is Nature.Complaint) return;
                await change.CaseFileAsync(cancellation);
                letters.Write(change, LetterKind.Requalification, LetterFields.Requalified(nature, reason));
            },
            cancellation);
}
