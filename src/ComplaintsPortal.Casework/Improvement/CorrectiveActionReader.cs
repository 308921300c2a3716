using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Improvement;

/// <summary>Reads corrective actions for the screen (R30): those still to do first, by due date, then the others, newest first.</summary>
public sealed class CorrectiveActionReader(RegisterContext database, CaseContents contents, OfficeClock clock)
{
    public async Task<IReadOnlyList<CorrectiveActionLine>> ListAsync(CancellationToken cancellation)
    {
        var all = await database.Set<CorrectiveAction>().AsNoTracking()
            .Select(a => new CorrectiveActionLine(
                a.Id, a.Title, a.Cause, a.OwnerId, a.OpenedOn, a.DueOn, a.DoneOn, a.CheckedOn, a.Effective, a.Complaints.Count))
            .ToListAsync(cancellation);
        return [.. all.Where(a => a.DoneOn is null).OrderBy(a => a.DueOn), .. all.Where(a => a.DoneOn is not null).OrderByDescending(a => a.DoneOn)];
    }

    /// <summary>Those a case can still be linked to: not done yet, or done and not found without effect.</summary>
    public async Task<IReadOnlyList<CorrectiveActionLine>> ListLinkableAsync(CancellationToken cancellation) =>
        [.. (await ListAsync(cancellation)).Where(a => a.Effective != false)];

    public async Task<CorrectiveActionSheet> ReadAsync(Guid id, Actor by, CancellationToken cancellation)
    {
        var action = await database.Set<CorrectiveAction>().AsNoTracking().Include(a => a.Complaints)
            .SingleOrDefaultAsync(a => a.Id == id, cancellation) ?? throw new NoSuchCaseException();
        var served = action.Complaints.Select(l => l.ComplaintId).ToList();
        var cases = await database.Set<Complaint>().AsNoTracking().VisibleTo(by, database).Where(c => served.Contains(c.Id))
            .OrderBy(c => c.ReferenceYear).ThenBy(c => c.ReferenceRank)
            .Select(c => new ServedCase(c.Reference, c.Subject, c.ShownStatus)).ToListAsync(cancellation);
        return new CorrectiveActionSheet(action, cases, await contents.NamesAsync(cancellation), clock.Today);
    }

    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(CancellationToken cancellation) => contents.NamesAsync(cancellation);
}
