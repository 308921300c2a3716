using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>
/// Brings the head of the journal out of the system (R34): to each manager, once a day from 7 o'clock, on every day of the week, where
/// the journal went on since they were told. The letter's id holds the day, its Message-ID the head: neither is ever written twice.
/// </summary>
public sealed class SendJournalHead(
    RegisterContext database, OfficeClock clock, StaffLetters letters, PortalAddress address, CurrentOrganisation organisation)
{
    private const int ShownOfHash = 16;

    /// <summary>One round; how many were written.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (clock.TimeOfDay < StaffHours.From) return 0;
        var staff = (await database.WhoMayHandle(clock.Today).AsNoTracking().ToListAsync(cancellation)).FindAll(StaffLetters.CanReach);
        var head = await database.JournalHeadAsync(cancellation);
        var written = 0;
        foreach (var to in Colleagues.Managers(staff))
            if (await IsOwedAsync(to, head, cancellation) && await database.WriteAsync(() => WriteAsync(to, cancellation), cancellation)) written++;
        return written;
    }

    private async Task<bool> WriteAsync(StaffMember to, CancellationToken cancellation)
    {
        var head = await database.JournalHeadAsync(cancellation);
        if (!await IsOwedAsync(to, head, cancellation)) return false;
        var fields = JournalHeadFields.Of(organisation.Profile, address, to.Name, clock.Today, head);
        letters.Write(database, Id(to), LetterKind.JournalHead, to, fields, clock.Now, Mark(to, head));
        return true;
    }

    private async Task<bool> IsOwedAsync(StaffMember to, JournalHead head, CancellationToken cancellation)
    {
        var (id, messageId) = (Id(to), $"{Mark(to, head)}@{address.Host}");
        return head != JournalHead.Empty
            && !await database.Letters.AnyAsync(l => l.Id == id, cancellation)
            && !await database.Letters.AnyAsync(l => l.MessageId == messageId && l.MessageId != "", cancellation);
    }

    private Guid Id(StaffMember to) => OwedOnce.Id(clock.Today, LetterKind.JournalHead, to.Id);

    private static string Mark(StaffMember to, JournalHead head) => $"journal-{head.Sequence}-{head.Hash[..ShownOfHash]}-{to.Id:N}";
}
