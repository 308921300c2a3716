using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>
/// Tells each member of staff in the morning what waits for them, once a day and only where something does. An agent is told of
/// their own cases and of what nobody has examined; who reads every case, of all.
/// </summary>
public sealed class SendDigests(
    RegisterContext database, OfficeClock clock, StaffHours hours, WorkQueries queries, StaffLetters letters, PortalAddress address, CurrentOrganisation organisation)
{
    /// <summary>One round; how many were written.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (!hours.AreEarly) return 0;
        var today = clock.Today;
        var staff = (await database.WhoMayHandle(today).AsNoTracking().ToListAsync(cancellation)).FindAll(StaffLetters.CanReach);
        var ids = staff.ToDictionary(s => OwedOnce.Id(today, LetterKind.StaffDigest, s.Id));
        var there = await database.Letters.AsNoTracking().Where(l => ids.Keys.Contains(l.Id)).Select(l => l.Id).ToListAsync(cancellation);
        var written = 0;
        foreach (var (id, to) in ids.Where(pair => !there.Contains(pair.Key)))
        {
            var counts = await CountAsync(to, cancellation);
            if (counts.Values.Sum() > 0 && await database.WriteAsync(() => WriteAsync(id, to, counts, cancellation), cancellation)) written++;
        }

        return written;
    }

    private async Task<Dictionary<WorkKind, int>> CountAsync(StaffMember to, CancellationToken cancellation)
    {
        var by = Actor.Staff(to.Id, to.Name, to.Role);
        var counts = new Dictionary<WorkKind, int>();
        foreach (var kind in StaffDigestFields.Kinds.Where(kind => kind != WorkKind.NoOwner || SeesAll(to)))
        {
            var scope = new WorkScope(by, IsMine(kind, to));
            counts[kind] = kind == WorkKind.Letter
                ? await queries.Letters(scope).Take(WorkList.MostCounted + 1).CountAsync(cancellation)
                : await queries.Of(kind, scope).Take(WorkList.MostCounted + 1).CountAsync(cancellation);
        }

        return counts;
    }

    private async Task<bool> WriteAsync(Guid id, StaffMember to, Dictionary<WorkKind, int> counts, CancellationToken cancellation)
    {
        if (await database.Letters.AnyAsync(l => l.Id == id, cancellation)) return false;
        var fields = StaffDigestFields.Of(organisation.Profile, address, to.Name, clock.Today, counts, kind => IsMine(kind, to));
        letters.Write(database, id, LetterKind.StaffDigest, to, fields, clock.Now);
        return true;
    }

    private static bool SeesAll(StaffMember member) => Powers.Allows(member.Role, Power.ReadConfidential);

    private static bool IsMine(WorkKind kind, StaffMember to) => kind != WorkKind.ToExamine && !SeesAll(to);
}
