using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>The letters that acknowledge a complaint (R11, R21): the last one written is the one that counts.</summary>
internal static class Acknowledging
{
    /// <summary>The invitation to confirm an oral complaint in writing acknowledges it.</summary>
    public static readonly LetterKind[] Kinds = [LetterKind.Acknowledgement, LetterKind.ConfirmationInvitation];

    /// <summary>The last one of a case; null where none was written.</summary>
    public static Task<Letter?> LastAcknowledgingAsync(this RegisterContext database, Guid complaintId, CancellationToken cancellation) =>
        database.Letters.AsNoTracking().Where(l => l.ComplaintId == complaintId && Kinds.Contains(l.Kind))
            .OrderByDescending(l => l.WrittenAt).ThenByDescending(l => l.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>Without those that did not arrive and in whose place another was written since: nobody has anything to do with them any more.</summary>
    public static IQueryable<Letter> NotReplaced(this IQueryable<Letter> letters, RegisterContext database) => letters.Where(l =>
        !Kinds.Contains(l.Kind)
        || (l.State == LetterState.Queued && (l.Medium != LetterMedium.Paper || l.PostalAddress != null))
        || !database.Letters.Any(later => later.ComplaintId == l.ComplaintId && Kinds.Contains(later.Kind) && later.WrittenAt > l.WrittenAt));
}
