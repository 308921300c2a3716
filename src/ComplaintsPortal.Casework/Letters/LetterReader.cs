using System.Text;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>
/// One letter of a case that was opened by the rules of access; secrets stay redacted (R32), but for whoever is to print it: until
/// a letter on paper is posted, they read what the complainant will.
/// </summary>
public sealed class LetterReader(RegisterContext database, SecretKeeper secrets, PaperCopy paper)
{
    /// <summary>The letter as it goes on paper. One written for e-mail tells the tracking code instead of its link, to be read until it is sent or posted.</summary>
    public async Task<CaseLetter> ForPaperAsync(CaseHead head, Guid id, CancellationToken cancellation)
    {
        var letter = await ReadAsync(head, id, toPrint: true, cancellation);
        return letter.Medium == LetterMedium.Paper ? letter : letter with { Markup = paper.Of(head.Complaint, letter.Markup, withCode: letter.SentAt is null) };
    }

    public async Task<CaseLetter> ReadAsync(CaseHead head, Guid id, bool toPrint, CancellationToken cancellation)
    {
        var read = await database.Set<Letter>().AsNoTracking().Where(l => l.Id == id && l.ComplaintId == head.Complaint.Id)
            .Select(l => new
            {
                Letter = new CaseLetter
                {
                    Id = l.Id, Kind = l.Kind, Medium = l.Medium, To = l.To, PostalAddress = l.PostalAddress, Subject = l.Subject, Markup = l.Markup,
                    WrittenAt = l.WrittenAt, WrittenBy = l.WrittenBy, State = l.State, StateAt = l.StateAt, Answer = l.Answer, SentAt = l.SentAt,
                    LeftInFolder = l.LeftInFolder, Tries = l.Tries, NextTryAt = l.NextTryAt,
                },
                Sealed = toPrint && l.Medium == LetterMedium.Paper ? l.SealedBytes : null,
            })
            .SingleOrDefaultAsync(cancellation) ?? throw new NoSuchCaseException();
        return read.Sealed is { } box ? read.Letter with { Markup = Encoding.UTF8.GetString(secrets.Open(box)) } : read.Letter;
    }
}
