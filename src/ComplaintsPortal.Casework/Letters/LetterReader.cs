using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>One letter of a case that was opened by the rules of access; secrets stay redacted (R32).</summary>
public sealed class LetterReader(RegisterContext database)
{
    public async Task<CaseLetter> ReadAsync(CaseHead head, Guid id, CancellationToken cancellation) =>
        await database.Set<Letter>().AsNoTracking().Where(l => l.Id == id && l.ComplaintId == head.Complaint.Id)
            .Select(l => new CaseLetter
            {
                Id = l.Id, Kind = l.Kind, Medium = l.Medium, To = l.To, PostalAddress = l.PostalAddress, Subject = l.Subject, Markup = l.Markup,
                WrittenAt = l.WrittenAt, WrittenBy = l.WrittenBy, State = l.State, StateAt = l.StateAt, Answer = l.Answer, SentAt = l.SentAt,
                LeftInFolder = l.LeftInFolder,
            })
            .SingleOrDefaultAsync(cancellation) ?? throw new NoSuchCaseException();
}
