using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>
/// Reminds the people in charge of what is due (R22): the owner, or the managers where nobody owns the case; once a week overdue the
/// managers too. Each reminder is one letter to each, known by case, due date, step, day and recipient, so that no restart and no
/// second instance writes it again; of several steps that were missed the newest alone is told. Nothing leaves outside <see cref="StaffHours"/>.
/// </summary>
public sealed class RemindStaff(
    RegisterContext database, OfficeClock clock, StaffHours hours, OwedReminders owed, StaffLetters letters, PortalAddress address, CurrentOrganisation organisation)
{
    private const int Batch = 500;

    /// <summary>One round; how many reminders were written.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (!hours.AreOn) return 0;
        var planned = await PlanAsync(await owed.ReadAsync(cancellation), cancellation);
        var written = 0;
        foreach (var some in planned.Chunk(Batch))
        {
            var ids = some.Select(p => p.Id).ToList();
            var there = (await database.Letters.AsNoTracking().Where(l => ids.Contains(l.Id)).Select(l => l.Id).ToListAsync(cancellation)).ToHashSet();
            foreach (var reminder in some.Where(p => !there.Contains(p.Id)))
                if (await database.WriteAsync(() => WriteAsync(reminder, cancellation), cancellation)) written++;
        }

        return written;
    }

    private async Task<List<Planned>> PlanAsync(IReadOnlyList<RemindedCase> cases, CancellationToken cancellation)
    {
        if (cases.Count == 0) return [];
        var staff = (await database.WhoMayHandle(clock.Today).AsNoTracking().ToListAsync(cancellation)).FindAll(StaffLetters.CanReach);
        return [.. cases.SelectMany(c => Of(c, staff.FindAll(s => !c.Concerned.Contains(s.Id) && Colleagues.MayBeTrusted(s, c.Confidential, c.OwnerId))))];
    }

    /// <summary>Who gets which reminder of a case, one each: the owner who is told every day is not told again each week.</summary>
    private static IEnumerable<Planned> Of(RemindedCase reminded, List<StaffMember> able)
    {
        var managers = Colleagues.Managers(able);
        var owner = able.Find(s => s.Id == reminded.OwnerId);
        IReadOnlyList<StaffMember> inCharge = owner is null ? managers : [owner];
        return reminded.Reminders
            .SelectMany(r => (r.Kind == ReminderKind.OverdueWeekly ? managers.Except(inCharge) : inCharge).Select(to => new Planned(reminded.Id, r, to, owner)));
    }

    /// <summary>Looked at again under the write lock: the reply may have left, the date have moved, another have written it.</summary>
    private async Task<bool> WriteAsync(Planned planned, CancellationToken cancellation)
    {
        if (await database.Letters.AnyAsync(l => l.Id == planned.Id, cancellation)) return false;
        var complaint = await database.Complaints.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == planned.ComplaintId, cancellation);
        if (complaint.OpenDueOn != planned.Reminder.DueOn) return false;
        var owner = planned.Owner?.Id == planned.To.Id ? null : planned.Owner?.Name ?? LetterPhrases.Of("Reminder.NoOwner");
        var own = StaffReminderFields.Of(complaint, address, planned.To.Name, owner, planned.Reminder);
        letters.Write(database, planned.Id, LetterKind.StaffReminder, planned.To, LetterFields.For(complaint, organisation.Profile, address, own), clock.Now);
        return true;
    }

    private sealed record Planned(Guid ComplaintId, Reminder Reminder, StaffMember To, StaffMember? Owner)
    {
        public Guid Id { get; } = OwedOnce.Id(Reminder.On, LetterKind.StaffReminder, ComplaintId, Reminder.DueOn, Reminder.Kind, Reminder.Days, To.Id);
    }
}
